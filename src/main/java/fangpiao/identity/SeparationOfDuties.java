package fangpiao.identity;

import fangpiao.engine.FilledForm;
import fangpiao.engine.Office;
import fangpiao.engine.Step;
import fangpiao.identity.Decisions.Capacity;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may take which step: a member of the step's groups, or who stands in for one, whom no earlier act of either (table
 * {@code forbidden_pair}) and no {@link Hindrance} keeps from it. Asked when a task is claimed, assigned and completed,
 * whoever asks (domain §1.2). When it is completed, a {@link StepUp} is asked besides.
 */
@Component
class SeparationOfDuties implements Office {

    private final Decisions decisions;
    private final IdentityService identities;
    private final ObjectProvider<Hindrance> hindrances;
    private final ObjectProvider<StepUp> stepUp;
    private final Witness witness;

    // lazily, because the engine asks for this bean while it is being built itself
    SeparationOfDuties(
            Decisions decisions,
            @Lazy IdentityService identities,
            ObjectProvider<Hindrance> hindrances,
            ObjectProvider<StepUp> stepUp,
            Witness witness) {
        this.decisions = decisions;
        this.identities = identities;
        this.hindrances = hindrances;
        this.stepUp = stepUp;
        this.witness = witness;
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
    public void acted(Step step, Map<String, Object> answers, String outcomeName, FilledForm form) {
        Authentication person = identities.getCurrentAuthentication();
        if (person == null) throw new Forbidden("请先登录再办理。");
        Capacity capacity = require(step, person.getUserId());
        Optional<Long> shown = stepUp.getObject().demand(step, person.getUserId());
        Decision decision = decisions.add(step, person.getUserId(), capacity.standsFor(), answers, outcomeName);
        shown.ifPresent(one -> stepUp.getObject().kept(one, decision.id()));
        witness.decided(decision, form);
    }

    @Override
    public List<Act> acts(CaseNo caseNo) {
        return decisions.of(caseNo);
    }

    /** The first capacity that nothing forbids: who stands in for two may act for the one if not for the other. */
    private Capacity require(Step step, String person) {
        List<Capacity> capacities = decisions.capacities(step, person);
        if (capacities.isEmpty()) throw new Forbidden("「%s」不属于%s的岗位，不能签收或办理。".formatted(step.name(), nameOf(person)));
        if (decisions.isAdministrator(person)) throw new Forbidden("系统管理员不得办理业务事项。");
        return capacities.stream()
                .filter(capacity -> against(capacity, step, person).isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        new Forbidden(against(capacities.get(0), step, person).orElseThrow()));
    }

    /** Of who stands in, what keeps either of the two keeps him. */
    private Optional<String> against(Capacity capacity, Step step, String person) {
        Optional<String> earlier =
                capacity.earlier().map(act -> act.forbids(step, act.person().equals(person) ? nameOf(person) : "被代岗人"));
        return Stream.concat(earlier.stream(), hindrances.stream().flatMap(hindrance -> Stream.of(
                                hindrance.against(step, person, nameOf(person)),
                                capacity.standsFor() == null
                                        ? Optional.<String>empty()
                                        : hindrance.against(step, capacity.standsFor(), "被代岗人"))
                        .flatMap(Optional::stream)))
                .findFirst();
    }

    private String nameOf(String person) {
        var self = identities.getCurrentAuthentication();
        return self != null && person.equals(self.getUserId()) ? "您" : "该人员";
    }
}
