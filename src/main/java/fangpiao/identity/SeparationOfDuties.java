package fangpiao.identity;

import fangpiao.engine.Office;
import fangpiao.engine.Step;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may take which step: a member of the step's groups, who has not acted under an incompatible duty in the same case.
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
        requireMembership(step, person);
        requireSeparation(step, person);
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
        if (step.taskId() != null) requireMembership(step, person.getUserId());
        requireSeparation(step, person.getUserId());
        decisions.add(step, person.getUserId(), answers, outcomeName);
    }

    @Override
    public List<Act> acts(CaseNo caseNo) {
        return decisions.of(caseNo);
    }

    private void requireMembership(Step step, String person) {
        Set<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        if (Collections.disjoint(groups, step.groups())) throw new Forbidden("「" + step.name() + "」不属于您的岗位，不能签收或办理。");
    }

    private void requireSeparation(Step step, String person) {
        Duty duty = Duty.valueOf(step.duty());
        decisions.of(step.caseNo(), person).stream()
                .filter(earlier -> !earlier.duty().isCompatibleWith(duty))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new Forbidden("按不相容岗位分离要求，%s在本案已办理「%s」（%s），不能再办理「%s」（%s）。"
                            .formatted(
                                    nameOf(person),
                                    earlier.stepName(),
                                    earlier.duty().chinese(),
                                    step.name(),
                                    duty.chinese()));
                });
    }

    private String nameOf(String person) {
        var self = identities.getCurrentAuthentication();
        return self != null && person.equals(self.getUserId()) ? "您" : "该人员";
    }
}
