package fangpiao.dashboard;

import fangpiao.engine.CaseKind;
import fangpiao.shared.Money;

/**
 * A case as one line.
 *
 * @param party the holder, developer or estate it is about
 * @param state what it waits for, or how it ended
 */
public record CaseLine(
        String caseNo, CaseKind kind, String party, String project, Money amount, String voucherNo, String state) {

    CaseLine in(String state) {
        return new CaseLine(caseNo, kind, party, project, amount, voucherNo, state);
    }
}
