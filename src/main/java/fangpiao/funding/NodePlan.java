package fangpiao.funding;

import fangpiao.policy.Node;
import java.time.LocalDate;

/**
 * When an estate can be expected to reach the nodes by which its developer is paid. Only the day of delivery is promised by
 * a paper; the others are reckoned from it, by assumptions of ours that are to be confirmed (待确认).
 *
 * @param progress what was seen on the site last; null if nobody has looked
 * @param deliveryOn as promised, or as expected at the last review
 */
record NodePlan(LocalDate filedOn, LocalDate deliveryOn, Progress progress) {

    /** In the order of building. */
    enum Progress {
        FOUNDATION,
        FOUNDATION_DONE,
        TOPPED,
        COMPLETED
    }

    /** @param assumption null where the day is known */
    record Expected(LocalDate day, String assumption) {}

    Expected of(Node node) {
        return switch (node) {
            case CONTRACT_FILED, DELIVERABLE, TRANSFER_REGISTERED -> new Expected(filedOn, null);
            case DELIVERED -> new Expected(deliveryOn, null);
            case FOUNDATION_DONE -> site(Progress.FOUNDATION_DONE, -24, "基础完工");
            case MAIN_STRUCTURE_TOPPED -> site(Progress.TOPPED, -12, "主体封顶");
            case COMPLETION_FILED -> site(Progress.COMPLETED, -1, "竣工验收备案");
            case FIRST_REGISTRATION -> assumed(3, "首次登记");
            case TITLE_ISSUED -> assumed(6, "办证");
            case RETENTION -> assumed(24, "质量保修期满");
        };
    }

    private Expected site(Progress needed, int months, String node) {
        boolean reached = progress != null && progress.compareTo(needed) >= 0;
        return reached ? new Expected(filedOn, null) : assumed(months, node);
    }

    private Expected assumed(int months, String node) {
        String where = months < 0 ? "前" + -months : "后" + months;
        return new Expected(deliveryOn.plusMonths(months), "%s按约定交付%s个月估计".formatted(node, where));
    }
}
