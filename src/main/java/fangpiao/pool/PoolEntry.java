package fangpiao.pool;

import fangpiao.policy.Policy;
import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * One application to get an estate into the pool, as it stands now. It moves only forward.
 *
 * @param policyVersion the rules of the district on the day of the application
 */
record PoolEntry(
        CaseNo no,
        String estateCode,
        SaleStage saleStage,
        String policyVersion,
        Status status,
        LocalDate openedOn,
        LocalDate inspectedOn) {

    enum Status {
        OPENED("待审材料"),
        DOCUMENTS_ACCEPTED("待现场核查"),
        SITE_ACCEPTED("待录入房源"),
        UNITS_ENTERED("待审批"),
        APPROVED("待公示"),
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

    PoolEntry acceptDocuments() {
        return step(Status.OPENED, Status.DOCUMENTS_ACCEPTED);
    }

    PoolEntry acceptSite(Inspection inspection, Policy rules) {
        inspection.requireEnoughProgress(saleStage, rules);
        return step(Status.DOCUMENTS_ACCEPTED, Status.SITE_ACCEPTED);
    }

    PoolEntry enterUnits() {
        return step(Status.SITE_ACCEPTED, Status.UNITS_ENTERED);
    }

    PoolEntry approve() {
        return step(Status.UNITS_ENTERED, Status.APPROVED);
    }

    PoolEntry list(Notice notice, LocalDate today) {
        if (notice.publishedOn().isAfter(today)) throw new Refusal("公示日期不得晚于今天。");
        if (notice.publishedOn().isBefore(inspectedOn)) throw new Refusal("公示日期不得早于现场核查日期%s。".formatted(inspectedOn));
        return step(Status.APPROVED, Status.LISTED);
    }

    PoolEntry reject() {
        if (status == Status.APPROVED || status == Status.LISTED || status == Status.REJECTED) throw notNow();
        return to(Status.REJECTED);
    }

    void requireInspectedInOrder(Inspection inspection, LocalDate today) {
        if (inspection.inspectedOn().isAfter(today)) throw new Refusal("核查日期不得晚于今天。");
        if (inspection.inspectedOn().isBefore(openedOn)) throw new Refusal("核查日期不得早于受理日期%s。".formatted(openedOn));
    }

    private PoolEntry step(Status from, Status to) {
        if (status != from) throw notNow();
        return to(to);
    }

    private Refusal notNow() {
        return new Refusal("入库案%s当前为「%s」，不能办理此事项。".formatted(no, status.chinese));
    }

    private PoolEntry to(Status next) {
        return new PoolEntry(no, estateCode, saleStage, policyVersion, next, openedOn, inspectedOn);
    }
}
