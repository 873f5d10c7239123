package fangpiao.notification;

/** By which way a notice reaches somebody. */
public enum Channel {
    BELL("站内通知", false, ""),
    MAIL("邮件", false, "没有登记邮件地址。"),
    SMS("短信", true, "没有登记手机号码。"),
    WORK_CHAT("政务微信/钉钉", true, "没有登记政务微信或钉钉账号。");

    private final String chinese;
    private final boolean rings;
    private final String withoutAddress;

    Channel(String chinese, boolean rings, String withoutAddress) {
        this.chinese = chinese;
        this.rings = rings;
        this.withoutAddress = withoutAddress;
    }

    public String chinese() {
        return chinese;
    }

    /** Rings in somebody's pocket. */
    boolean rings() {
        return rings;
    }

    String withoutAddress() {
        return withoutAddress;
    }
}
