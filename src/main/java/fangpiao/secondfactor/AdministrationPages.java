package fangpiao.secondfactor;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.secondfactor.Request.Scope;
import fangpiao.secondfactor.Requirements.Requirement;
import fangpiao.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is required of whom, who has a factor, what two administrators did, and which acts were verified; auditors only read. */
@Controller
class AdministrationPages {

    private static final String PATH = "/second-factor/administration";
    private static final int SHOWN = 100;

    /**
     * Whether an act or a role requires it, by which request.
     *
     * @param posts whose act it is; of a role nothing
     */
    record RequirementLine(String subject, String name, String posts, boolean required, Long requestNo) {}

    /** @param factor null if he has bound nothing */
    record PersonLine(String person, String name, String posts, Factor factor) {}

    private final AdministrationDesk desk;
    private final Requirements requirements;
    private final GuardedActs acts;
    private final Factors factors;
    private final Tries tries;
    private final Users users;

    AdministrationPages(
            AdministrationDesk desk,
            Requirements requirements,
            GuardedActs acts,
            Factors factors,
            Tries tries,
            Users users) {
        this.desk = desk;
        this.requirements = requirements;
        this.acts = acts;
        this.factors = factors;
        this.tries = tries;
        this.users = users;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest visit, Principal person, Model page) {
        page.addAttribute("desk", desk);
        page.addAttribute("users", users);
        page.addAttribute("administers", visit.isUserInRole(Role.ADMIN.groupId()));
        page.addAttribute("self", person.getName());
        page.addAttribute(
                "requirements", requirements.all().stream().map(this::line).toList());
        List<PersonLine> people = people();
        page.addAttribute("people", people);
        page.addAttribute(
                "resettable",
                people.stream()
                        .filter(line -> line.factor() != null && !line.person().equals(person.getName()))
                        .toList());
        page.addAttribute("requests", desk.latest(SHOWN));
        page.addAttribute("uses", tries.uses(SHOWN));
        return "second-factor-administration";
    }

    /** @param subject {@code ACT:key} or {@code ROLE:group} */
    @PostMapping(PATH + "/requirements")
    String require(
            @RequestParam String subject,
            @RequestParam boolean required,
            @RequestParam(defaultValue = "") String documentNo,
            @RequestParam(defaultValue = "") String reason,
            Principal person) {
        String[] parts = subject.split(":", 2);
        if (parts.length < 2 || !Set.of("ACT", "ROLE").contains(parts[0])) throw new Refusal("没有这个事项或岗位。");
        desk.askToRequire(required, Scope.valueOf(parts[0]), parts[1], documentNo, reason, person.getName());
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/resets")
    String reset(
            @RequestParam String subject,
            @RequestParam(defaultValue = "") String documentNo,
            @RequestParam(defaultValue = "") String reason,
            Principal person) {
        desk.askToReset(subject, documentNo, reason, person.getName());
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/requests/{no}/confirmation")
    String confirm(@PathVariable long no, @RequestParam(defaultValue = "") String opinion, Principal person) {
        desk.confirm(no, opinion, person.getName());
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/requests/{no}/rejection")
    String reject(@PathVariable long no, @RequestParam(defaultValue = "") String opinion, Principal person) {
        desk.reject(no, opinion, person.getName());
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/requests/{no}/withdrawal")
    String withdraw(@PathVariable long no, Principal person) {
        desk.withdraw(no, person.getName());
        return "redirect:" + PATH;
    }

    private RequirementLine line(Requirement one) {
        return new RequirementLine(
                one.scope() + ":" + one.subject(),
                desk.nameOf(one.scope(), one.subject()),
                one.scope() == Scope.ROLE
                        ? ""
                        : titles(acts.find(one.subject()).orElseThrow().roles()),
                one.required(),
                one.requestNo());
    }

    private static String titles(Collection<Role> roles) {
        return roles.stream().map(Role::title).collect(Collectors.joining("、"));
    }

    /** Those who have a factor and those who have to. */
    private List<PersonLine> people() {
        var live = factors.allLive().stream().collect(Collectors.toMap(Factor::person, factor -> factor));
        var persons = new TreeSet<>(live.keySet());
        requirements.roles().stream()
                .flatMap(role -> users.holdersOf(role).stream())
                .forEach(persons::add);
        return persons.stream()
                .map(person ->
                        new PersonLine(person, users.nameOf(person), titles(users.rolesOf(person)), live.get(person)))
                .toList();
    }
}
