package fangpiao.supervision;

import static fangpiao.policy.Parameters.POOL_LATE_DELIVERY_DAYS;
import static fangpiao.policy.Parameters.POOL_STOP_WORK_DAYS;
import static java.time.temporal.ChronoUnit.DAYS;

import fangpiao.policy.Policy;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was seen at an estate that is in the pool.
 *
 * @param stoppedSince null while work goes on
 * @param seen the triggers the inspector has ticked
 */
record SiteReview(
        Progress progress,
        LocalDate inspectedOn,
        LocalDate stoppedSince,
        LocalDate expectedDeliveryOn,
        int complaintsUpheld,
        Set<Trigger> seen) {

    /** So many within six months are a reason to leave (domain §6.3, E13). */
    static final int COMPLAINTS = 3;

    /** In the order of building. */
    enum Progress {
        FOUNDATION("基础施工"),
        FOUNDATION_DONE("基础完工"),
        TOPPED("主体封顶"),
        COMPLETED("已竣工");

        private final String chinese;

        Progress(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    void requireInOrder(LocalDate openedOn, LocalDate today) {
        if (inspectedOn.isAfter(today)) throw new Refusal("复核日期不得晚于今天。");
        if (inspectedOn.isBefore(openedOn)) throw new Refusal("复核日期不得早于立案日期%s。".formatted(openedOn));
        if (stoppedSince == null) return;
        if (progress == Progress.COMPLETED) throw new Refusal("已竣工的楼盘不填「停工自」。");
        if (stoppedSince.isAfter(inspectedOn)) throw new Refusal("「停工自」不得晚于复核日期。");
    }

    /** What the inspector has ticked, and what follows from the figures by the rules. */
    Set<Trigger> triggers(LocalDate agreedDelivery, Policy rules) {
        Set<Trigger> found = EnumSet.noneOf(Trigger.class);
        found.addAll(seen);
        if (stoppedDays() >= rules.get(POOL_STOP_WORK_DAYS)) found.add(Trigger.E4);
        if (DAYS.between(agreedDelivery, expectedDeliveryOn) > rules.get(POOL_LATE_DELIVERY_DAYS))
            found.add(Trigger.E10);
        if (complaintsUpheld >= COMPLAINTS) found.add(Trigger.E13);
        return found;
    }

    long stoppedDays() {
        return stoppedSince == null ? 0 : DAYS.between(stoppedSince, inspectedOn);
    }
}
