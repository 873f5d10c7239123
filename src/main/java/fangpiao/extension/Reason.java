package fangpiao.extension;

/** Why a holder needs more days (domain §7.2). */
enum Reason {
    HOME_NOT_DELIVERED("房源未交付或无合适房源"),
    ILLNESS("重大疾病"),
    DEATH_OR_INHERITANCE("持票人死亡或继承"),
    LITIGATION("诉讼、仲裁或冻结"),
    FORCE_MAJEURE("不可抗力"),
    POOL_SHORTAGE("库内房源不足"),
    OTHER("其他"),
    /** Counts no months; the days of the delay do not count. */
    AUTHORITY_DELAY("经办单位延误");

    private final String chinese;

    Reason(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
