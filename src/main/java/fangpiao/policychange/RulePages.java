package fangpiao.policychange;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.policy.Pack;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.RuleBook;
import fangpiao.policy.Signatures;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading the rules: all versions, one of them, two side by side, and one as a file. */
@Controller
class RulePages {

    /** Without it a spreadsheet takes the file's Chinese for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RuleShelf shelf;
    private final PolicyDesk policies;
    private final Users users;

    RulePages(RuleShelf shelf, PolicyDesk policies, Users users) {
        this.shelf = shelf;
        this.policies = policies;
        this.users = users;
    }

    /** Whether to show the way to the edit page; the door itself is kept elsewhere. */
    @ModelAttribute("mayWrite")
    boolean mayWrite(HttpServletRequest visit) {
        return visit.isUserInRole(Role.POLICY_AUTHOR.groupId());
    }

    @GetMapping("/policies")
    String all(Model page) {
        page.addAttribute("cities", shelf.byCity());
        return "rules";
    }

    @GetMapping("/policies/{code}")
    String one(@PathVariable String code, @RequestParam(defaultValue = "false") boolean unconfirmed, Model page) {
        RuleVersion version = addVersion(code, page);
        List<RuleLine> lines = version.lines().stream()
                .filter(line -> !unconfirmed || line.isUnconfirmed())
                .toList();
        page.addAttribute("chapters", Chapter.of(lines, line -> line.parameter().section()));
        page.addAttribute("unconfirmed", unconfirmed);
        return "rule-version";
    }

    /** Only what another version says differently. */
    @GetMapping(path = "/policies/{code}", params = "with")
    String compared(@PathVariable String code, @RequestParam String with, Model page) {
        if (with.isEmpty()) return "redirect:/policies/{code}";
        RuleVersion version = addVersion(code, page);
        RuleVersion other = shelf.version(with);
        page.addAttribute("other", other);
        page.addAttribute("differences", Chapter.of(Difference.between(version, other), Difference::section));
        return "rule-version";
    }

    @GetMapping("/policies/{code}.csv")
    ResponseEntity<byte[]> file(@PathVariable String code) {
        var file = new StringBuilder(BYTE_ORDER_MARK);
        Pack.write(RuleBook.of(shelf.version(code).policy()), file);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + ".csv")
                                .build()
                                .toString())
                .body(file.toString().getBytes(UTF_8));
    }

    private RuleVersion addVersion(String code, Model page) {
        RuleVersion version = shelf.version(code);
        page.addAttribute("version", version);
        page.addAttribute("versions", shelf.all());
        addSignatures(code, page);
        return version;
    }

    private void addSignatures(String code, Model page) {
        Signatures signed = policies.signatures(code);
        page.addAttribute("author", signed.author() == null ? "随系统提供" : users.nameOf(signed.author()));
        if (signed.activator() == null) return;
        page.addAttribute("activator", users.nameOf(signed.activator()));
        page.addAttribute("activatedAt", signed.activatedAt());
    }
}
