package fangpiao.pool;

import static java.util.stream.Collectors.toCollection;

import fangpiao.engine.FormField;
import fangpiao.engine.ProcessVariable;
import fangpiao.engine.Step;
import fangpiao.inquiry.Finding;
import fangpiao.inquiry.Register;
import fangpiao.policy.SaleStage;
import fangpiao.pool.JointReview.Authority;
import fangpiao.pool.JointReview.Opinion;
import fangpiao.shared.Rate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the forms of {@code bpmn/pool-entry.bpmn} collect. The application never has to tell this process anything. */
final class PoolEntryProcess {

    /** How a form ends that only passes a case on. */
    enum Verdict {
        APPROVE,
        RETURN,
        REJECT
    }

    /** How the form ends in which the registers are assessed. */
    enum Assessment {
        APPROVE,
        ASK_AGAIN,
        ENTER_REPLY,
        REJECT
    }

    /** What is done about a notice: an objection has come, or it is over with one of its results. */
    enum NoticeAct {
        REGISTER_OBJECTION,
        NO_OBJECTION,
        OBJECTION_DISMISSED,
        OBJECTION_UPHELD
    }

    /** Until when the result of the notice should be entered: the diagram's due date of that task. */
    static final ProcessVariable<String> NOTICE_DUE = new ProcessVariable<>("noticeDue", String.class);

    static final FormField<String> UNIT_LINES = FormField.text("unitLines");
    static final FormField<Verdict> VERDICT = FormField.choice(Step.DECISION.key(), Verdict.class);
    static final FormField<Assessment> ASSESSMENT = FormField.choice(Step.DECISION.key(), Assessment.class);
    static final FormField<NoticeAct> NOTICE_ACT = FormField.choice(Step.DECISION.key(), NoticeAct.class);

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

    private static final FormField<Set<EntryPaper>> PAPERS_SEEN = FormField.choices("papersSeen", EntryPaper.class);
    private static final FormField<LocalDate> LICENCE_UNTIL = FormField.date("licenceUntil");
    private static final FormField<LocalDate> QUALIFICATION_UNTIL = FormField.date("qualificationUntil");
    private static final FormField<LocalDate> PERMIT_UNTIL = FormField.date("permitUntil");

    private static final FormField<Register> REPLY_REGISTER = FormField.choice("replyRegister", Register.class);
    private static final FormField<Finding> REPLY_FINDING = FormField.choice("replyFinding", Finding.class);
    private static final FormField<String> REPLY_NO = FormField.text("replyNo");
    private static final FormField<String> REPLY_REMARK = FormField.text("replyRemark");

    private static final FormField<Inspection.Progress> PROGRESS =
            FormField.choice("progress", Inspection.Progress.class);
    private static final FormField<LocalDate> INSPECTED_ON = FormField.date("inspectedOn");
    private static final FormField<String> PHOTO_PLACE = FormField.text("photoPlace");
    private static final FormField<String> FINDINGS = FormField.text("findings");

    private static final FormField<String> MINUTES_NO = FormField.text("minutesNo");
    private static final FormField<LocalDate> MET_ON = FormField.date("metOn");

    private static final FormField<String> NOTICE_NO = FormField.text("noticeNo");
    private static final FormField<String> NOTICE_PLACE = FormField.text("noticePlace");
    private static final FormField<LocalDate> PUBLISHED_ON = FormField.date("publishedOn");
    private static final FormField<String> OBJECTOR = FormField.text("objector");
    private static final FormField<String> OBJECTION = FormField.text("objection");
    private static final FormField<LocalDate> RECEIVED_ON = FormField.date("receivedOn");

    private static final FormField<String> COOPERATION_NO = FormField.text("cooperationNo");
    private static final FormField<LocalDate> SIGNED_ON = FormField.date("signedOn");
    private static final FormField<LocalDate> VALID_UNTIL = FormField.date("validUntil");

    private PoolEntryProcess() {}

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

    static Papers papers(DelegateExecution step) {
        return new Papers(
                PAPERS_SEEN.find(step).orElse(Set.of()),
                LICENCE_UNTIL.find(step).orElse(null),
                QUALIFICATION_UNTIL.find(step).orElse(null),
                PERMIT_UNTIL.find(step).orElse(null));
    }

    static EntryRegisterDesk.Reply reply(DelegateExecution step) {
        return new EntryRegisterDesk.Reply(
                REPLY_REGISTER.get(step),
                REPLY_FINDING.get(step),
                REPLY_NO.get(step),
                REPLY_REMARK.find(step).orElse(null));
    }

    static Inspection inspection(DelegateExecution step) {
        return new Inspection(PROGRESS.get(step), INSPECTED_ON.get(step), PHOTO_PLACE.get(step), FINDINGS.get(step));
    }

    static JointReview jointReview(DelegateExecution step) {
        Set<Authority> objecting = Stream.of(Authority.values())
                .filter(authority -> opinionOf(authority).get(step) == Opinion.OBJECT)
                .collect(toCollection(() -> EnumSet.noneOf(Authority.class)));
        return new JointReview(MINUTES_NO.get(step), MET_ON.get(step), objecting);
    }

    static Notice notice(DelegateExecution step) {
        return new Notice(NOTICE_NO.get(step), NOTICE_PLACE.get(step), PUBLISHED_ON.get(step));
    }

    static Objection objection(DelegateExecution step) {
        return new Objection(OBJECTOR.get(step), OBJECTION.get(step), RECEIVED_ON.get(step));
    }

    static Cooperation cooperation(DelegateExecution step) {
        return new Cooperation(COOPERATION_NO.get(step), SIGNED_ON.get(step), VALID_UNTIL.get(step));
    }

    /** The field of an authority: {@code housingOpinion}. */
    private static FormField<Opinion> opinionOf(Authority authority) {
        return FormField.choice(authority.name().toLowerCase(Locale.ROOT) + "Opinion", Opinion.class);
    }
}
