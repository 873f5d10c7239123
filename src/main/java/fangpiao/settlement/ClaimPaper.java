package fangpiao.settlement;

import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;

/** What a developer brings with a claim (domain §5.2). */
enum ClaimPaper {
    APPLICATION("结算申请表", Brought.EACH_TIME),
    VOUCHER_PART("房票结算联（原件）", Brought.ONCE),
    CONTRACT("已备案的购房合同", Brought.ONCE),
    PAYMENT_ORDER("房票付款指定书", Brought.ONCE),
    INVOICE("购房款发票", Brought.ONCE),
    IDENTITY("持票人、购房人身份证复印件（核对原件）", Brought.ONCE),
    AGREEMENT("安置补偿协议复印件（核对原件）", Brought.ONCE),
    ESCROW("预售资金监管账户证明", Brought.ONCE),
    ACCOUNT("企业账户证明", Brought.ONCE),
    COMMITMENT("房企承诺书", Brought.ONCE),
    PAYMENT_LIST("历次结算付款清单", Brought.EACH_TIME),
    NODE_PROOF("结算节点证明", Brought.EACH_TIME);

    /** With the first claim to a contract only, as long as nothing has changed; or with each. */
    private enum Brought {
        ONCE,
        EACH_TIME
    }

    private final String chinese;
    private final Brought brought;

    ClaimPaper(String chinese, Brought brought) {
        this.chinese = chinese;
        this.brought = brought;
    }

    String chinese() {
        return chinese;
    }

    boolean isRequired(Claim claim, Policy policy) {
        return switch (this) {
            case ESCROW -> claim.contract().saleStage() == SaleStage.PRESALE && policy.get(Parameters.ESCROW_ONLY);
            case COMMITMENT -> claim.contract().saleStage() != SaleStage.SECOND_HAND;
            case PAYMENT_LIST -> claim.seq() > 1;
            default -> true;
        };
    }

    /** Whether what was seen with an earlier claim to the same contract is still good for this one. */
    boolean stillHolds(ClaimPapers then, ClaimPapers now) {
        return brought == Brought.ONCE && !isChanged(then, now);
    }

    /** Whether it must be another paper, because the claim says something else now. */
    boolean isChanged(ClaimPapers then, ClaimPapers now) {
        return switch (this) {
            case INVOICE -> !then.invoiceNo().equals(now.invoiceNo());
            case ESCROW, ACCOUNT -> !then.payeeAccount().equals(now.payeeAccount());
            default -> false;
        };
    }
}
