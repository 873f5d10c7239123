package fangpiao.pool;

import fangpiao.engine.FormField;
import fangpiao.engine.Step;
import fangpiao.policy.SaleStage;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the forms of {@code bpmn/pool-entry.bpmn} collect. The application never has to tell this process anything. */
final class PoolEntryProcess {

    static final FormField<String> UNIT_LINES = FormField.text("unitLines");

    private static final FormField<String> DEVELOPER_NAME = FormField.text("developerName");
    private static final FormField<String> CREDIT_CODE = FormField.text("creditCode");
    private static final FormField<String> ESTATE_NAME = FormField.text("estateName");
    private static final FormField<String> ESTATE_ADDRESS = FormField.text("estateAddress");
    private static final FormField<String> DISTRICT_CODE = FormField.text("districtCode");
    private static final FormField<SaleStage> SALE_STAGE = FormField.choice("saleStage", SaleStage.class);
    private static final FormField<String> PERMIT_NO = FormField.text("permitNo");
    private static final FormField<String> ESCROW_BANK = FormField.text("escrowBank");
    private static final FormField<String> ESCROW_ACCOUNT = FormField.text("escrowAccount");
    private static final FormField<LocalDate> DELIVERY_ON = FormField.date("deliveryOn");

    private static final FormField<Inspection.Progress> PROGRESS =
            FormField.choice("progress", Inspection.Progress.class);
    private static final FormField<LocalDate> INSPECTED_ON = FormField.date("inspectedOn");
    private static final FormField<String> INSPECTOR_NAMES = FormField.text("inspectorNames");

    private static final FormField<String> NOTICE_NO = FormField.text("noticeNo");
    private static final FormField<LocalDate> PUBLISHED_ON = FormField.date("publishedOn");
    private static final FormField<Integer> NOTICE_DAYS = FormField.number("noticeDays");

    private PoolEntryProcess() {}

    static CaseNo entryOf(DelegateExecution task) {
        return new CaseNo(task.getProcessBusinessKey());
    }

    static boolean isApproved(DelegateExecution task) {
        return Step.DECISION.get(task).equals("APPROVE");
    }

    static Estate estate(DelegateExecution task) {
        return new Estate(
                new Developer(CREDIT_CODE.get(task), DEVELOPER_NAME.get(task).strip()),
                ESTATE_NAME.get(task).strip(),
                ESTATE_ADDRESS.get(task).strip(),
                District.ofCode(DISTRICT_CODE.get(task)),
                SALE_STAGE.get(task),
                PERMIT_NO.get(task),
                DELIVERY_ON.get(task),
                new Estate.Escrow(ESCROW_BANK.get(task), ESCROW_ACCOUNT.get(task)));
    }

    static Inspection inspection(DelegateExecution task) {
        return new Inspection(PROGRESS.get(task), INSPECTED_ON.get(task), INSPECTOR_NAMES.get(task));
    }

    static Notice notice(DelegateExecution task) {
        return new Notice(NOTICE_NO.get(task), PUBLISHED_ON.get(task), NOTICE_DAYS.get(task));
    }
}
