package fangpiao.secondfactor;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.secondfactor.Request.Kind;
import fangpiao.secondfactor.Request.Outcome;
import fangpiao.secondfactor.Request.Scope;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What two administrators do together; alone, one can only ask. */
@Service
@Transactional
class AdministrationDesk {

    private static final int LONGEST_DOCUMENT_NO = 60;
    private static final int LONGEST_REASON = 500;

    private final Requests requests;
    private final Requirements requirements;
    private final GuardedActs acts;
    private final Factors factors;
    private final StepUpDoor door;
    private final FactorNotices notices;
    private final Users users;

    AdministrationDesk(
            Requests requests,
            Requirements requirements,
            GuardedActs acts,
            Factors factors,
            StepUpDoor door,
            FactorNotices notices,
            Users users) {
        this.requests = requests;
        this.requirements = requirements;
        this.acts = acts;
        this.factors = factors;
        this.door = door;
        this.notices = notices;
        this.users = users;
    }

    /** That an act or a role requires it from now on, or no longer. */
    long askToRequire(boolean required, Scope scope, String subject, String documentNo, String reason, String person) {
        refuseUnknown(scope, subject);
        if (requirements.isRequired(scope, subject) == required)
            throw new Refusal("「%s」现行要求与所提相同，无须变更。".formatted(nameOf(scope, subject)));
        return ask(required ? Kind.REQUIRE : Kind.RELAX, scope, subject, documentNo, reason, person);
    }

    /** That a person begins anew, because his telephone is lost or broken. */
    long askToReset(String subject, String documentNo, String reason, String person) {
        if (subject.equals(person)) throw new Forbidden("不能为自己申请重置动态口令，请由其他管理员申请。");
        if (!factors.isLive(subject)) throw new Refusal("该人员没有绑定动态口令，无须重置。");
        return ask(Kind.RESET, Scope.PERSON, subject, documentNo, reason, person);
    }

    void confirm(long no, String opinion, String person) {
        Request request = open(no, person);
        if (request.requestedBy().equals(person)) throw new Forbidden("提出人不能确认自己提出的事项，请由另一名管理员核对后确认。");
        rule(request, Outcome.CONFIRMED, person, opinion.strip());
        if (request.kind() != Kind.RESET) return;
        factors.endPending(request.subject());
        factors.endLive(request.subject());
        notices.reset(request, person);
    }

    void reject(long no, String opinion, String person) {
        Request request = open(no, person);
        if (request.requestedBy().equals(person)) throw new Refusal("自己提出的事项请撤回。");
        rule(request, Outcome.REJECTED, person, required(opinion, "不同意的理由", LONGEST_REASON));
    }

    void withdraw(long no, String person) {
        Request request = open(no, person);
        if (!request.requestedBy().equals(person)) throw new Forbidden("只有提出人可以撤回。");
        rule(request, Outcome.WITHDRAWN, person, null);
    }

    @Transactional(readOnly = true)
    public List<Request> latest(int most) {
        return requests.latest(most);
    }

    /** As an official calls it. */
    public String nameOf(Scope scope, String subject) {
        return switch (scope) {
            case ACT -> acts.find(subject).map(GuardedAct::name).orElse(subject);
            case ROLE -> Role.ofGroup(subject).map(Role::title).orElse(subject);
            case PERSON -> users.nameOf(subject);
        };
    }

    private long ask(Kind kind, Scope scope, String subject, String documentNo, String reason, String person) {
        refuseOthers(person);
        String document = required(documentNo, "文号或书面申请编号", LONGEST_DOCUMENT_NO);
        String why = required(reason, "理由", LONGEST_REASON);
        requests.takeTurns();
        requests.open(scope, subject).ifPresent(open -> {
            throw new Refusal("「%s」已有一项等待确认（第%d号），请先确认或撤回。".formatted(nameOf(scope, subject), open.no()));
        });
        long no = requests.add(kind, scope, subject, document, why, person);
        notices.requested(no, nameOf(scope, subject) + kind.chinese(), why, person);
        return no;
    }

    private Request open(long no, String person) {
        refuseOthers(person);
        requests.takeTurns();
        Request request = requests.find(no).orElseThrow(() -> new Refusal("没有第%d号事项。".formatted(no)));
        if (!request.isOpen()) throw new Refusal("第%d号事项%s，不能再办理。".formatted(no, request.state()));
        if (request.scope() == Scope.PERSON && request.subject().equals(person))
            throw new Forbidden("不能办理本人动态口令的重置，请由其他管理员办理。");
        return request;
    }

    private void rule(Request request, Outcome outcome, String person, String opinion) {
        Long pass =
                outcome == Outcome.WITHDRAWN ? null : door.demandOfBound(person).orElse(null);
        requests.rule(request, outcome, person, opinion, pass);
    }

    private void refuseOthers(String person) {
        if (!users.rolesOf(person).contains(Role.ADMIN)) throw new Forbidden("只有系统管理员可以办理。");
    }

    private void refuseUnknown(Scope scope, String subject) {
        boolean known = scope == Scope.ACT
                ? acts.isGuarded(subject)
                : acts.roles().stream().anyMatch(role -> role.groupId().equals(subject));
        if (!known) throw new Refusal("没有这个事项或岗位。");
    }

    private static String required(String text, String name, int longest) {
        String given = text.strip();
        if (given.length() < 2) throw new Refusal("请填写" + name + "。");
        if (given.length() > longest) throw new Refusal("%s最多%d个字。".formatted(name, longest));
        return given;
    }
}
