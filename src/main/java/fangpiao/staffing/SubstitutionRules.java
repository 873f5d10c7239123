package fangpiao.staffing;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import fangpiao.staffing.Substitution.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which substitutions may be entered, and by whom. */
@Component
class SubstitutionRules {

    private static final int LONGEST_DAYS = 366;
    private static final int MOST_LETTERS = 200;

    private final Substitutions substitutions;
    private final Users users;
    private final Clock clock;

    SubstitutionRules(Substitutions substitutions, Users users, Clock clock) {
        this.substitutions = substitutions;
        this.users = users;
        this.clock = clock;
    }

    void require(Plan plan, String by) {
        if (!mayEnter(plan, by)) throw new Forbidden("代岗由离岗人本人、科室负责人或系统管理员登记。");
        if (plan.substitute().equals(plan.absent())) throw new Refusal("代岗人不能是离岗人本人。");
        if (plan.substitute().equals(by)) throw new Forbidden("不得为自己登记代岗权限，请由离岗人本人或他人登记。");
        requirePosts(plan);
        if (plan.firstDay().isBefore(today())) throw new Refusal("代岗开始日期不能早于今天。");
        if (plan.lastDay().isBefore(plan.firstDay())) throw new Refusal("代岗结束日期不能早于开始日期。");
        if (plan.lastDay().isAfter(plan.firstDay().plusDays(LONGEST_DAYS))) throw new Refusal("一次代岗不超过一年。");
        if (plan.reason().isBlank() || plan.reason().length() > MOST_LETTERS)
            throw new Refusal("请写明离岗事由，不超过%d字。".formatted(MOST_LETTERS));
        substitutions.crossing(plan).forEach(other -> requireNoConflict(plan, other));
    }

    /** For somebody else: a section head, or who looks after the users. */
    boolean mayEnter(Plan plan, String by) {
        List<Role> roles = users.rolesOf(by);
        return by.equals(plan.absent()) || roles.contains(Role.SECTION_HEAD) || roles.contains(Role.ADMIN);
    }

    private void requirePosts(Plan plan) {
        List<Role> own = users.rolesOf(plan.absent());
        if (plan.posts().isEmpty()) throw new Refusal("请至少选择一个代岗岗位。");
        plan.posts().stream()
                .filter(post -> !post.worksOnCases() || !own.contains(post))
                .findFirst()
                .ifPresent(post -> {
                    throw new Refusal("%s不是离岗人本人的岗位，不能代岗。".formatted(post.title()));
                });
        List<Role> substitute = users.rolesOf(plan.substitute());
        if (substitute.isEmpty() || !substitute.stream().allMatch(Role::worksOnCases))
            throw new Refusal("代岗人须为本单位业务岗位工作人员；审计、管理和系统管理岗位不得代岗。");
    }

    private static void requireNoConflict(Plan plan, Substitution other) {
        if (other.plan().absent().equals(plan.substitute()))
            throw new Refusal("%s在此期间离岗（由%s代岗），不能再代他人，代岗不得转代。".formatted(other.absentName(), other.substituteName()));
        if (other.plan().substitute().equals(plan.absent()))
            throw new Refusal("%s在此期间正代%s，不能再由他人代岗，代岗不得转代。".formatted(other.substituteName(), other.absentName()));
        plan.posts().stream().filter(other.plan().posts()::contains).findFirst().ifPresent(post -> {
            throw new Refusal("%s的%s在此期间已由%s代岗。".formatted(other.absentName(), post.title(), other.substituteName()));
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
