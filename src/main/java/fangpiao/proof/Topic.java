package fangpiao.proof;

/** What a check is about; the page shows them in this order. */
enum Topic {
    BOOKS("账册与账户", "账本身有没有被动过"),
    VOUCHERS("房票", "账上的钱与房票、购房案是否一致"),
    DEVELOPERS("房企", "应付、已付、应追回的房票款与合同、结算案、银行回单是否一致"),
    PAYMENTS("付款与银行", "账上已付的与支付指令、付款批次、银行流水是否一致"),
    HOLDERS("持票人与被征收人", "应付、已付个人的款项与到期处置、转房票、购房奖励是否一致"),
    FUNDS("资金账户", "资金的余额、预留与房票是否一致"),
    CASES("案件与流程", "业务表所记的状态与流程引擎里正在办理的环节是否一致"),
    DECISIONS("办理记录", "办理记录与签名凭据、流程引擎的历史是否一致");

    private final String title;
    private final String question;

    Topic(String title, String question) {
        this.title = title;
        this.question = question;
    }

    public String title() {
        return title;
    }

    public String question() {
        return question;
    }
}
