package fangpiao.agreement;

import static fangpiao.agreement.AgreementStatus.CHECKED;
import static fangpiao.agreement.AgreementStatus.CHOSEN;
import static fangpiao.agreement.AgreementStatus.CONCLUDED;
import static fangpiao.agreement.AgreementStatus.PUBLISHED;
import static fangpiao.agreement.AgreementStatus.REJECTED;
import static fangpiao.agreement.AgreementStatus.SIGNED;
import static fangpiao.agreement.AgreementStatus.SURVEYED;
import static fangpiao.agreement.AgreementStatus.VALUED;
import static fangpiao.policy.Parameters.FACE_COMPONENTS;

import fangpiao.amount.Component;
import fangpiao.amount.Equity;
import fangpiao.policy.CaseScope;
import fangpiao.policy.ComponentCode;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with compensation agreements, and what other modules may ask of them. */
@Service
@Transactional
public class AgreementDesk {

    private final Agreements agreements;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final Clock clock;

    AgreementDesk(Agreements agreements, ProjectDesk projects, PolicyDesk policies, Clock clock) {
        this.agreements = agreements;
        this.projects = projects;
        this.policies = policies;
        this.clock = clock;
    }

    /** A household's survey becomes a case, unless its home is in one already. */
    public void open(CaseNo caseNo, Survey survey) {
        projects.get(survey.projectCode());
        refuseFuture(survey.surveyedOn(), "调查日期");
        if (agreements.hasLiveCaseFor(survey.titleNo()))
            throw new Refusal("不动产权证「" + survey.titleNo() + "」已有在办或已签的协议案，不能重复建立。");
        agreements.add(caseNo, survey);
    }

    /** The rules of the day say which of the amounts make the equity. */
    public void value(CaseNo caseNo, String appraisalReportNo, Map<ComponentCode, Money> amounts) {
        Agreement agreement = agreements.lock(caseNo).require(SURVEYED, VALUED);
        Policy policy = policies.inForceFor(scope(agreement), LocalDate.now(clock));
        List<Component> components = amounts.entrySet().stream()
                .map(amount -> Component.of(amount.getKey(), amount.getValue(), policy))
                .toList();
        agreements.value(
                caseNo,
                appraisalReportNo,
                policy.code(),
                components,
                Equity.of(components, policy).amount());
    }

    void passCheck(CaseNo caseNo) {
        agreements.lock(caseNo).require(VALUED);
        agreements.move(caseNo, CHECKED);
    }

    void sendBack(CaseNo caseNo) {
        agreements.lock(caseNo).require(VALUED, PUBLISHED);
        agreements.move(caseNo, SURVEYED);
    }

    void reject(CaseNo caseNo) {
        agreements.lock(caseNo).require(VALUED);
        agreements.move(caseNo, REJECTED);
    }

    public void choose(CaseNo caseNo, Money voucher, Money swap, Money cash) {
        Agreement agreement = agreements.lock(caseNo).require(CHECKED);
        agreement.requireWhole(voucher, swap, cash);
        agreement.refuseMix(voucher, swap, cash, policies.version(agreement.policyVersion()));
        agreements.choose(caseNo, voucher, swap, cash);
    }

    public void sign(CaseNo caseNo, String agreementNo, LocalDate signedOn) {
        Agreement agreement = agreements.lock(caseNo).require(CHOSEN);
        refuseFuture(signedOn, "签订日期");
        if (signedOn.isBefore(agreement.surveyedOn())) throw new Refusal("签订日期不得早于调查日期" + agreement.surveyedOn() + "。");
        if (!agreementNo.equals(agreement.agreementNo()) && agreements.hasNumber(agreementNo))
            throw new Refusal("协议编号「" + agreementNo + "」已被使用。");
        agreements.sign(
                caseNo, agreementNo, signedOn, rulesOf(signedOn, agreement).code());
    }

    /** The rules of the day of signing, which the case keeps (R-VER-1); if they count other amounts, it is valued again. */
    private Policy rulesOf(LocalDate signedOn, Agreement agreement) {
        Policy signed = policies.inForceFor(scope(agreement), signedOn);
        Policy valued = policies.version(agreement.policyVersion());
        if (!signed.get(FACE_COMPONENTS).equals(valued.get(FACE_COMPONENTS)))
            throw new Refusal(
                    "本户按规则版本%s评估，签订日%s适用的是%s，计入权益的项目不同，请退回重新评估。".formatted(valued.code(), signedOn, signed.code()));
        return signed;
    }

    void publish(CaseNo caseNo, PublicNotice notice) {
        Agreement agreement = agreements.lock(caseNo).require(SIGNED);
        refuseFuture(notice.publishedOn(), "公示日期");
        if (notice.publishedOn().isBefore(agreement.signedOn()))
            throw new Refusal("公示日期不得早于签订日期" + agreement.signedOn() + "。");
        agreements.publish(caseNo, notice);
    }

    void conclude(CaseNo caseNo) {
        agreements.lock(caseNo).require(PUBLISHED);
        agreements.move(caseNo, CONCLUDED);
    }

    public Agreement get(CaseNo caseNo) {
        return agreements.get(caseNo);
    }

    /** The concluded agreement of that number, kept from changing until this transaction ends. */
    public Agreement lockConcluded(String agreementNo) {
        Agreement locked =
                agreements.lock(agreementNo).orElseThrow(() -> new Refusal("协议编号「" + agreementNo + "」不存在，请核对协议原件。"));
        if (locked.status() != CONCLUDED)
            throw new Refusal("协议「" + agreementNo + "」尚未生效（" + locked.status().chinese() + "），不能办理。");
        return locked;
    }

    /** The agreements of a project by which somebody still waits for a home. */
    public List<Agreement> withSwapPart(String projectCode) {
        return agreements.withSwapPart(projectCode);
    }

    /** The household gives up its swap right, or part of it; that becomes voucher part in this transaction. */
    public void convertSwap(CaseNo caseNo, Money converted, String supplementaryAgreementNo) {
        Agreement agreement = agreements.lock(caseNo).require(CONCLUDED);
        if (converted.exceeds(agreement.swapPart()))
            throw new Refusal("转房票部分%s元超过产权调换部分%s元。".formatted(converted, agreement.swapPart()));
        agreements.convertSwap(caseNo, converted, supplementaryAgreementNo);
    }

    /** What decides which rules hold for it. */
    public CaseScope scope(Agreement agreement) {
        return new CaseScope(
                agreement.projectCode(),
                projects.get(agreement.projectCode()).areaCode(),
                agreement.landType(),
                agreement.propertyKind());
    }

    private void refuseFuture(LocalDate day, String name) {
        if (day.isAfter(LocalDate.now(clock))) throw new Refusal(name + "不得晚于今天。");
    }
}
