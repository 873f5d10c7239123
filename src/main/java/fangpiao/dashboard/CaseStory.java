package fangpiao.dashboard;

import fangpiao.agreement.Agreement;
import fangpiao.approval.Approvals;
import fangpiao.calculation.Calculation;
import fangpiao.dashboard.EngineTables.Run;
import fangpiao.document.Checklist;
import fangpiao.voucher.VoucherCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A case and everything around it: the household's cases, agreement, vouchers, purchases, claims, cash-outs, the end of the term,
 * the money and who did what.
 *
 * @param now for whom it waits, since when, until when and what happens then, in one sentence
 * @param visits where this case has been in its diagram
 * @param waiting the open tasks of this case
 * @param cases all cases of the household, this one among them
 * @param terms where the days of each voucher have gone, by its number
 * @param approvals on what sums its approvals were put to whom, and those of the household
 * @param papers how the papers of this case stand, where its kind has such a list
 * @param calculations how its amounts came about, each computed anew
 */
public record CaseStory(
        CaseLine line,
        String now,
        Run run,
        List<Visit> visits,
        List<OpenTask> waiting,
        List<CaseLine> cases,
        List<Agreement> agreements,
        List<Calculation> calculations,
        List<ConversionLine> conversions,
        List<GrantLine> grants,
        List<IssuanceLine> issuances,
        List<VoucherCard> vouchers,
        Map<String, TermLine> terms,
        List<ExtensionLine> extensions,
        List<FreezeLine> freezes,
        List<PurchaseLine> purchases,
        List<TrancheLine> tranches,
        List<RescissionLine> rescissions,
        List<CashOutLine> cashOuts,
        List<ExpiryLine> expiries,
        List<MoneyLine> money,
        List<EstateLine> estates,
        List<BankDifferenceLine> differences,
        List<Approvals.Line> approvals,
        List<Checklist.State> papers,
        List<Deed> deeds) {

    /** The papers that must be there and are not (缺件清单); 无 for none. */
    public String missing() {
        String missing = papers.stream()
                .filter(Checklist.State::missing)
                .map(state -> state.item().chinese())
                .collect(Collectors.joining("、"));
        return missing.isEmpty() ? "无" : missing;
    }

    /** Whether papers of this case have been sent back for correction. */
    public boolean isReturned() {
        return waiting.stream().anyMatch(task -> task.stepKey().equals("correctClaim"));
    }

    /** Ids of the diagram's elements where the case is, for the picture. */
    public String here() {
        return visits.stream().filter(Visit::isHere).map(Visit::id).collect(Collectors.joining(" "));
    }

    public String been() {
        return visits.stream().filter(visit -> !visit.open()).map(Visit::id).collect(Collectors.joining(" "));
    }

    /** What a case of the household waits for or how it ended, found by its number. */
    public String stateOf(String caseNo) {
        return cases.stream()
                .filter(other -> other.caseNo().equals(caseNo))
                .map(CaseLine::state)
                .findFirst()
                .orElse("");
    }
}
