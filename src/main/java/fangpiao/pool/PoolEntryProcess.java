package fangpiao.pool;

import fangpiao.engine.FormField;
import fangpiao.engine.Step;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Rate;
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

    private static final FormField<Rate> CONCESSION_PERCENT = FormField.percent("concessionPercent");
    private static final FormField<LocalDate> CONCESSION_UNTIL = FormField.date("concessionUntil");

    private static final FormField<Inspection.Progress> PROGRESS =
            FormField.choice("progress", Inspection.Progress.class);
    private static final FormField<LocalDate> INSPECTED_ON = FormField.date("inspectedOn");
    private static final FormField<String> INSPECTOR_NAMES = FormField.text("inspectorNames");

    private static final FormField<String> NOTICE_NO = FormField.text("noticeNo");
    private static final FormField<LocalDate> PUBLISHED_ON = FormField.date("publishedOn");
    private static final FormField<Integer> NOTICE_DAYS = FormField.number("noticeDays");

    private PoolEntryProcess() {}

    static boolean isApproved(DelegateExecution step) {
        return Step.DECISION.get(step).equals("APPROVE");
    }

    static Estate estate(DelegateExecution step) {
        return new Estate(
                new Developer(CREDIT_CODE.get(step), DEVELOPER_NAME.get(step).strip()),
                ESTATE_NAME.get(step).strip(),
                ESTATE_ADDRESS.get(step).strip(),
                District.ofCode(DISTRICT_CODE.get(step)),
                SALE_STAGE.get(step),
                PERMIT_NO.get(step),
                DELIVERY_ON.get(step),
                new Estate.Escrow(ESCROW_BANK.get(step), ESCROW_ACCOUNT.get(step)),
                Concession.declared(
                        CONCESSION_PERCENT.find(step).orElse(null),
                        CONCESSION_UNTIL.find(step).orElse(null)));
    }

    static Inspection inspection(DelegateExecution step) {
        return new Inspection(PROGRESS.get(step), INSPECTED_ON.get(step), INSPECTOR_NAMES.get(step));
    }

    static Notice notice(DelegateExecution step) {
        return new Notice(NOTICE_NO.get(step), PUBLISHED_ON.get(step), NOTICE_DAYS.get(step));
    }
}
