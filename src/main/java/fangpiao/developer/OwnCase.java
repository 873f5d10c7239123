package fangpiao.developer;

import fangpiao.engine.CaseKind;
import java.time.LocalDateTime;

/** A case about the homes of a company; its state in the words of its diagram. */
public record OwnCase(
        String caseNo,
        CaseKind kind,
        LocalDateTime openedAt,
        String estateCode,
        String estateName,
        String purchaseNo,
        boolean open,
        String state) {

    /** Whether the company brings papers to it. */
    public boolean hasPapers() {
        return kind == CaseKind.POOL_ENTRY || kind == CaseKind.SETTLEMENT;
    }

    /** Whether a claim was sent back for correction. */
    public boolean isReturned() {
        return kind == CaseKind.SETTLEMENT && state.contains("补正");
    }
}
