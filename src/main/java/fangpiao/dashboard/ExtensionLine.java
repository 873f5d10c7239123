package fangpiao.dashboard;

import java.time.LocalDate;

/** An application for more days as the case page shows it. */
public record ExtensionLine(
        String caseNo,
        String applicationNo,
        String reason,
        String cause,
        Integer months,
        LocalDate delayFrom,
        LocalDate delayUntil,
        LocalDate appliedOn,
        LocalDate lastDay,
        LocalDate nextDay,
        String status) {

    /** What is asked for. */
    public String wish() {
        if (months != null) return "延期" + months + "个月";
        return "中止期限：" + delayFrom + " 至 " + (delayUntil == null ? "尚未结束" : delayUntil);
    }

    public String why() {
        return switch (reason) {
            case "HOME_NOT_DELIVERED" -> "房源未交付或无合适房源";
            case "ILLNESS" -> "重大疾病";
            case "DEATH_OR_INHERITANCE" -> "持票人死亡或继承";
            case "LITIGATION" -> "诉讼、仲裁或冻结";
            case "FORCE_MAJEURE" -> "不可抗力";
            case "POOL_SHORTAGE" -> "库内房源不足";
            case "AUTHORITY_DELAY" -> "经办单位延误";
            default -> "其他";
        };
    }

    public String result() {
        return switch (status) {
            case "GRANTED" -> "已批准，最后一天改为" + nextDay;
            case "STOPPED", "DELAY_ENDED" -> "已批准，期限中止计算";
            case "REFUSED" -> "不予延期";
            case "WITHDRAWN" -> "持票人已撤回";
            case "CLOSED" -> "房票已用完";
            default -> "办理中";
        };
    }
}
