package fangpiao.swap;

import fangpiao.project.Project;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list from which the counter starts many conversions with one click; everybody else may read it. */
@Controller
class ConversionsPage {

    private static final String STARTER = "ROLE_intake-clerk";

    private final ConversionList list;
    private final ProjectDesk projects;
    private final Clock clock;

    ConversionsPage(ConversionList list, ProjectDesk projects, Clock clock) {
        this.list = list;
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping("/conversions")
    String show(@RequestParam(required = false) String project, Authentication person, Model page) {
        List<Project> all = projects.resettlements();
        Project shown = project == null ? all.get(0) : projects.get(project);
        page.addAttribute("projects", all);
        page.addAttribute("shown", shown);
        page.addAttribute("rows", list.of(shown.code()));
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("mayStart", groups(person).contains(STARTER));
        return "conversions";
    }

    @PostMapping("/conversions")
    String start(
            @RequestParam String project,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate appliedOn,
            @RequestParam(defaultValue = "") List<String> agreementNo,
            @RequestParam(defaultValue = "false") boolean papersSeen,
            Authentication person,
            RedirectAttributes next) {
        if (agreementNo.isEmpty()) throw new Refusal("请先勾选要办理转房票的户。");
        if (!papersSeen) throw new Refusal("请核对所选各户的申请书、自愿声明和共有人签字，并勾选「已核对」。");
        next.addFlashAttribute("outcomes", list.start(person, agreementNo, appliedOn));
        next.addAllAttributes(Map.of("project", project));
        return "redirect:/conversions";
    }

    private static List<String> groups(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
