package fangpiao.agreement;

import static fangpiao.engine.FormField.choice;
import static fangpiao.engine.FormField.date;
import static fangpiao.engine.FormField.idNumber;
import static fangpiao.engine.FormField.money;
import static fangpiao.engine.FormField.number;
import static fangpiao.engine.FormField.text;

import fangpiao.engine.FormField;
import fangpiao.policy.ComponentCode;
import fangpiao.policy.LandType;
import fangpiao.policy.PropertyKind;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the forms of {@code bpmn/compensation-agreement.bpmn} hand over. */
final class CompensationAgreementProcess {

    static final FormField<String> APPRAISAL_REPORT_NO = text("appraisalReportNo");
    static final FormField<Money> VOUCHER_PART = money("voucherPartYuan");
    static final FormField<Money> SWAP_PART = money("swapPartYuan");
    static final FormField<Money> CASH_PART = money("cashPartYuan");
    static final FormField<String> AGREEMENT_NO = text("agreementNo");
    static final FormField<LocalDate> SIGNED_ON = date("signedOn");
    static final FormField<NoticeResult> NOTICE_RESULT = choice("noticeResult", NoticeResult.class);

    enum NoticeResult {
        NO_OBJECTION,
        OBJECTION_DISMISSED,
        OBJECTION_UPHELD
    }

    private static final Map<ComponentCode, FormField<Money>> AMOUNTS = new TreeMap<>(Map.of(
            ComponentCode.HOUSE_VALUE, money("houseValueYuan"),
            ComponentCode.LAND_VALUE, money("landValueYuan"),
            ComponentCode.FITOUT, money("fitoutYuan"),
            ComponentCode.ATTACHMENTS, money("attachmentsYuan"),
            ComponentCode.SIGNING_REWARD, money("signingRewardYuan"),
            ComponentCode.MOVING_REWARD, money("movingRewardYuan"),
            ComponentCode.PROJECT_SUBSIDY, money("projectSubsidyYuan"),
            ComponentCode.MOVING_FEE, money("movingFeeYuan"),
            ComponentCode.TRANSITION_FEE, money("transitionFeeYuan"),
            ComponentCode.DEDUCTION, money("deductionYuan")));

    private CompensationAgreementProcess() {}

    static Survey survey(VariableScope form) {
        return new Survey(
                text("projectCode").get(form),
                text("expropriatedParty").get(form),
                idNumber("holderIdNo").get(form),
                text("holderPhone").get(form),
                text("propertyAddress").get(form),
                text("titleNo").get(form),
                new BigDecimal(text("buildingArea").get(form)),
                choice("landType", LandType.class).get(form),
                choice("propertyKind", PropertyKind.class).get(form),
                date("surveyedOn").get(form));
    }

    /** The amounts that were filled in; an empty or zero field is no component. */
    static Map<ComponentCode, Money> amounts(VariableScope form) {
        var amounts = new EnumMap<ComponentCode, Money>(ComponentCode.class);
        AMOUNTS.forEach((code, field) ->
                field.find(form).filter(Money::isPositive).ifPresent(amount -> amounts.put(code, amount)));
        return amounts;
    }

    static PublicNotice notice(VariableScope form) {
        return new PublicNotice(
                text("noticeNo").get(form),
                date("publishedOn").get(form),
                text("noticePlace").get(form),
                number("noticeDays").get(form));
    }
}
