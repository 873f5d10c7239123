package fangpiao.staffing;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import fangpiao.staffing.Substitution.Plan;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Substitutions: the register, what one would do before it is entered, and its end. */
@Controller
class SubstitutionPages {

    private static final int ACTS = 100;

    private final SubstitutionDesk desk;
    private final Users users;
    private final Clock clock;

    SubstitutionPages(SubstitutionDesk desk, Users users, Clock clock) {
        this.desk = desk;
        this.users = users;
        this.clock = clock;
    }

    /** What stands in the form, as it was typed. */
    record Entry(
            String absent,
            String substitute,
            List<String> posts,
            @DateTimeFormat(iso = DATE) LocalDate firstDay,
            @DateTimeFormat(iso = DATE) LocalDate lastDay,
            String reason) {

        Plan plan() {
            if (absent == null || substitute == null || substitute.isBlank()) throw new Refusal("请选择离岗人和代岗人。");
            if (firstDay == null || lastDay == null) throw new Refusal("请填写代岗起止日期。");
            return new Plan(
                    absent,
                    substitute,
                    posts == null
                            ? List.of()
                            : posts.stream()
                                    .flatMap(group -> Role.ofGroup(group).stream())
                                    .toList(),
                    firstDay,
                    lastDay,
                    reason == null ? "" : reason.strip());
        }
    }

    /** @param absent for whom; oneself where nobody else is named */
    @GetMapping("/staffing/substitutions")
    String all(@RequestParam(required = false) String absent, Principal person, Model page) {
        String chosen = absent == null ? person.getName() : absent;
        List<Role> roles = users.rolesOf(person.getName());
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("substitutions", desk.latest());
        page.addAttribute("lentActs", users.latestLentActs(ACTS));
        page.addAttribute("desk", desk);
        page.addAttribute("colleagues", desk.colleagues());
        page.addAttribute("mayChoose", roles.contains(Role.SECTION_HEAD) || roles.contains(Role.ADMIN));
        page.addAttribute("absent", chosen);
        page.addAttribute("absentName", users.nameOf(chosen));
        page.addAttribute(
                "posts",
                users.rolesOf(chosen).stream().filter(Role::worksOnCases).toList());
        return "substitutions";
    }

    @PostMapping("/staffing/substitutions/rehearsal")
    String rehearse(Entry entry, Principal person, Model page) {
        page.addAttribute("rehearsal", desk.rehearse(entry.plan(), person.getName()));
        page.addAttribute("today", LocalDate.now(clock));
        return "substitution-rehearsal";
    }

    @PostMapping("/staffing/substitutions")
    String enter(Entry entry, @RequestParam(defaultValue = "") String mark, Principal person) {
        desk.enter(entry.plan(), mark, person.getName());
        return "redirect:/staffing/substitutions";
    }

    @PostMapping("/staffing/substitutions/{id}/removal")
    String remove(@PathVariable long id, Principal person) {
        desk.remove(id, person.getName());
        return "redirect:/staffing/substitutions";
    }
}
