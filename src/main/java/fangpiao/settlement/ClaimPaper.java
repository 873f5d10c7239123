package fangpiao.settlement;

/** What a developer brings with a claim, and what is kept of it (domain §5.2). */
enum ClaimPaper {
    APPLICATION("结算申请表"),
    VOUCHER_PART("房票结算联（原件）"),
    CONTRACT("已备案的购房合同"),
    PAYMENT_ORDER("房票付款指定书"),
    INVOICE("购房款发票"),
    IDENTITY("持票人、购房人身份证复印件（原件已核）"),
    AGREEMENT("安置补偿协议复印件（原件已核）"),
    ESCROW("预售资金监管账户证明"),
    ACCOUNT("企业账户证明"),
    COMMITMENT("房企承诺书"),
    PAYMENT_LIST("历次结算付款清单"),
    NODE_PROOF("结算节点证明");

    private final String chinese;

    ClaimPaper(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
