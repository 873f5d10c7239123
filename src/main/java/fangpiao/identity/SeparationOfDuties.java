package fangpiao.identity;

import fangpiao.engine.Office;
import fangpiao.engine.Step;
import fangpiao.identity.Decisions.Standing;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who may take which step: a member of the step's groups, whom no earlier act of his own (table {@code forbidden_pair}) and
 * no {@link Hindrance} keeps from it. Asked when a task is claimed, assigned and completed, whoever asks (domain §1.2).
 */
@Component
class SeparationOfDuties implements Office {

    private final Decisions decisions;
    private final IdentityService identities;
    private final ObjectProvider<Hindrance> hindrances;

    // lazily, because the engine asks for this bean while it is being built itself
    SeparationOfDuties(Decisions decisions, @Lazy IdentityService identities, ObjectProvider<Hindrance> hindrances) {
        this.decisions = decisions;
        this.identities = identities;
        this.hindrances = hindrances;
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
        require(step, person.getUserId());
        decisions.add(step, person.getUserId(), answers, outcomeName);
    }

    @Override
    public List<Act> acts(CaseNo caseNo) {
        return decisions.of(caseNo);
    }

    private void require(Step step, String person) {
        Standing standing = decisions.standing(step, person);
        // who may open a case the engine has asked already
        if (step.taskId() != null && !standing.member()) throw new Forbidden("「" + step.name() + "」不属于您的岗位，不能签收或办理。");
        if (standing.administrator()) throw new Forbidden("系统管理员不得办理业务事项。");
        String who = nameOf(person);
        refuseBecause(standing.earlier().map(earlier -> earlier.forbids(step, nameOf(earlier.person()))));
        hindrances.forEach(hindrance -> refuseBecause(hindrance.against(step, person, who)));
    }

    private static void refuseBecause(Optional<String> sentence) {
        sentence.ifPresent(reason -> {
            throw new Forbidden(reason);
        });
    }

    private String nameOf(String person) {
        var self = identities.getCurrentAuthentication();
        return self != null && person.equals(self.getUserId()) ? "您" : "该人员";
    }
}
