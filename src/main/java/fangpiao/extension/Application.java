package fangpiao.extension;

/**
 * The form a holder has signed (延期申请书), or the minute by which the office admits its own delay.
 *
 * @param proof of the reason
 * @param months asked for; null for a delay
 * @param delay null for any other reason
 */
record Application(String no, Reason reason, String proof, String cause, Integer months, Delay delay) {

    boolean isForDelay() {
        return reason == Reason.AUTHORITY_DELAY;
    }

    /** 延期 6 个月, or the days that shall not count. */
    String wish() {
        return isForDelay() ? "中止期限计算：" + delay : "延期 " + months + " 个月";
    }
}
