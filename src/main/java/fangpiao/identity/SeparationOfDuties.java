package fangpiao.identity;

import fangpiao.engine.Office;
import fangpiao.engine.Step;
import fangpiao.identity.Decisions.Capacity;
import fangpiao.identity.Decisions.Earlier;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may take which step: a member of the step's groups, or who stands in for one, who has not acted under an incompatible
 * duty in the same case; of who stands in, the acts of both count, then and later.
 * Asked when a task is claimed, assigned and completed, whoever asks (domain §1.2).
 */
@Component
class SeparationOfDuties implements Office {

    private final Decisions decisions;
    private final IdentityService identities;

    // lazily, because the engine asks for this bean while it is being built itself
    SeparationOfDuties(Decisions decisions, @Lazy IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    @Override
    public void assigned(Step step, String person) {
        require(step, person);
    }

    @Override
    public void released(String holder) {
        Authentication person = identities.getCurrentAuthentication();
        if (person != null && !person.getUserId().equals(holder)) throw new Forbidden("该任务已由他人签收，只能由签收人本人退回公共待办。");
    }

    @Override
    public void acted(Step step, Map<String, Object> answers, String outcomeName) {
        Authentication person = identities.getCurrentAuthentication();
        if (person == null) throw new Forbidden("请先登录再办理。");
        Capacity capacity = require(step, person.getUserId());
        decisions.add(step, person.getUserId(), capacity.standsFor(), answers, outcomeName);
    }

    @Override
    public List<Act> acts(CaseNo caseNo) {
        return decisions.of(caseNo);
    }

    /** The first capacity in which nothing forbids it: who stands in for two may act for the one if not for the other. */
    private Capacity require(Step step, String person) {
        List<Capacity> capacities = decisions.capacities(step, person);
        if (capacities.isEmpty()) throw new Forbidden("「%s」不属于%s的岗位，不能签收或办理。".formatted(step.name(), nameOf(person)));
        return capacities.stream()
                .filter(capacity -> forbidding(capacity, step).isEmpty())
                .findFirst()
                .orElseThrow(() -> refusal(
                        step, person, forbidding(capacities.get(0), step).orElseThrow()));
    }

    private static Optional<Earlier> forbidding(Capacity capacity, Step step) {
        Duty duty = Duty.valueOf(step.duty());
        return capacity.acts().stream()
                .filter(earlier -> !earlier.duty().isCompatibleWith(duty))
                .findFirst();
    }

    private Forbidden refusal(Step step, String person, Earlier earlier) {
        return new Forbidden("按不相容岗位分离要求，%s在本案已办理「%s」（%s），不能再办理「%s」（%s）。"
                .formatted(
                        earlier.own() ? nameOf(person) : "被代岗人",
                        earlier.stepName(),
                        earlier.duty().chinese(),
                        step.name(),
                        Duty.valueOf(step.duty()).chinese()));
    }

    private String nameOf(String person) {
        var self = identities.getCurrentAuthentication();
        return self != null && person.equals(self.getUserId()) ? "您" : "该人员";
    }
}
