package fangpiao.policy;

/**
 * What stands behind a parameter (domain §0.1).
 *
 * @param confirmed whether an official text says so; if not, pages show 待确认
 * @param source the text, or whose figure was taken for want of one
 */
public record Evidence(boolean confirmed, String source) {

    /** 已确认 or 待确认. */
    public String mark() {
        return confirmed ? "已确认" : "待确认";
    }
}
