package fangpiao.pool;

import static fangpiao.pool.PoolEntry.Status.APPROVED;
import static fangpiao.pool.PoolEntry.Status.DOCUMENTS_ACCEPTED;
import static fangpiao.pool.PoolEntry.Status.INSPECTED;
import static fangpiao.pool.PoolEntry.Status.JOINTLY_REVIEWED;
import static fangpiao.pool.PoolEntry.Status.LISTED;
import static fangpiao.pool.PoolEntry.Status.NOTICE_CLOSED;
import static fangpiao.pool.PoolEntry.Status.OPENED;
import static fangpiao.pool.PoolEntry.Status.PUBLISHED;
import static fangpiao.pool.PoolEntry.Status.REGISTERS_ACCEPTED;
import static fangpiao.pool.PoolEntry.Status.REJECTED;
import static fangpiao.pool.PoolEntry.Status.RETURNED;
import static fangpiao.pool.PoolEntry.Status.SITE_ACCEPTED;
import static fangpiao.pool.PoolEntry.Status.UNITS_ENTERED;

import fangpiao.inquiry.Standing;
import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * One application to get an estate into the pool, as it stands now.
 *
 * @param policyVersion the rules of the district on the day of the application
 * @param noticeEndsOn the last day of the notice; null as the other days while they have not come
 */
record PoolEntry(
        CaseNo no,
        String estateCode,
        SaleStage saleStage,
        String policyVersion,
        Status status,
        LocalDate openedOn,
        LocalDate inspectedOn,
        LocalDate approvedOn,
        LocalDate publishedOn,
        LocalDate noticeEndsOn) {

    enum Status {
        OPENED("待审材料"),
        RETURNED("待补正材料"),
        DOCUMENTS_ACCEPTED("待核对登记信息"),
        REGISTERS_ACCEPTED("待现场核查"),
        INSPECTED("待第二人签认"),
        SITE_ACCEPTED("待录入房源"),
        UNITS_ENTERED("待联合会审"),
        JOINTLY_REVIEWED("待审批"),
        APPROVED("待公示"),
        PUBLISHED("公示中"),
        NOTICE_CLOSED("待签合作协议"),
        LISTED("已上架"),
        REJECTED("已驳回");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    PoolEntry acceptDocuments(Papers papers, LocalDate today) {
        papers.requireComplete(saleStage, today);
        return step(OPENED, DOCUMENTS_ACCEPTED);
    }

    PoolEntry returnDocuments() {
        return step(OPENED, RETURNED);
    }

    PoolEntry complete() {
        return step(RETURNED, OPENED);
    }

    /** Nothing adverse and nothing open may be overlooked (domain §6.2, C1 to C6). */
    PoolEntry acceptRegisters(List<Standing> standings) {
        List<String> complaints = standings.stream()
                .filter(standing -> !standing.isClear())
                .map(standing ->
                        standing.register().chinese() + standing.finding().chinese())
                .toList();
        if (!complaints.isEmpty()) throw new Refusal("登记核查未通过，不能同意：%s。".formatted(String.join("；", complaints)));
        return step(DOCUMENTS_ACCEPTED, REGISTERS_ACCEPTED);
    }

    PoolEntry inspect(Inspection inspection, Policy rules) {
        inspection.requireEnoughProgress(saleStage, rules);
        return step(REGISTERS_ACCEPTED, INSPECTED);
    }

    PoolEntry confirmInspection() {
        return step(INSPECTED, SITE_ACCEPTED);
    }

    PoolEntry inspectAgain() {
        return step(INSPECTED, REGISTERS_ACCEPTED);
    }

    /** A list may come with the application already; it counts when the entry has got that far. */
    boolean awaitsUnits() {
        return status.compareTo(UNITS_ENTERED) < 0;
    }

    PoolEntry enterUnits() {
        return step(SITE_ACCEPTED, UNITS_ENTERED);
    }

    PoolEntry agreeJointly(JointReview review) {
        review.requireAgreed();
        return step(UNITS_ENTERED, JOINTLY_REVIEWED);
    }

    PoolEntry returnUnits() {
        return step(UNITS_ENTERED, SITE_ACCEPTED);
    }

    PoolEntry approve() {
        return step(JOINTLY_REVIEWED, APPROVED);
    }

    PoolEntry publish(Notice notice, LocalDate today) {
        if (notice.publishedOn().isAfter(today)) throw new Refusal("公示日期不得晚于今天。");
        if (notice.publishedOn().isBefore(approvedOn)) throw new Refusal("公示日期不得早于入库审批日期%s。".formatted(approvedOn));
        return step(APPROVED, PUBLISHED);
    }

    /** The last day belongs to whoever objects; what was found is entered on the next. */
    PoolEntry closeNotice(LocalDate today) {
        if (!today.isAfter(noticeEndsOn)) throw new Refusal("公示期至%s止，期满后方可登记公示结果。".formatted(noticeEndsOn));
        return step(PUBLISHED, NOTICE_CLOSED);
    }

    PoolEntry list(Cooperation cooperation, LocalDate today) {
        cooperation.requireInForce(noticeEndsOn, today);
        return step(NOTICE_CLOSED, LISTED);
    }

    PoolEntry reject() {
        if (status == LISTED || status == REJECTED) throw notNow();
        return to(REJECTED);
    }

    void requireInspectedInOrder(Inspection inspection, LocalDate today) {
        requireDuringTheCase("核查日期", inspection.inspectedOn(), today);
    }

    void requireMetInOrder(JointReview review, LocalDate today) {
        requireDuringTheCase("会审日期", review.metOn(), today);
    }

    /** Only what comes while the notice runs is an objection to it. */
    void requireInTime(Objection objection, LocalDate today) {
        LocalDate day = objection.receivedOn();
        if (status != PUBLISHED) throw notNow();
        if (day.isAfter(today)) throw new Refusal("收到异议的日期不得晚于今天。");
        if (day.isBefore(publishedOn) || day.isAfter(noticeEndsOn))
            throw new Refusal("异议应在公示期内提出（%s至%s），登记的日期为%s。".formatted(publishedOn, noticeEndsOn, day));
    }

    private void requireDuringTheCase(String what, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) throw new Refusal(what + "不得晚于今天。");
        if (day.isBefore(openedOn)) throw new Refusal("%s不得早于受理日期%s。".formatted(what, openedOn));
    }

    private PoolEntry step(Status from, Status to) {
        if (status != from) throw notNow();
        return to(to);
    }

    private Refusal notNow() {
        return new Refusal("入库案%s当前为「%s」，不能办理此事项。".formatted(no, status.chinese));
    }

    private PoolEntry to(Status next) {
        return new PoolEntry(
                no,
                estateCode,
                saleStage,
                policyVersion,
                next,
                openedOn,
                inspectedOn,
                approvedOn,
                publishedOn,
                noticeEndsOn);
    }
}
