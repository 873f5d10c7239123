package fangpiao.pool;

import fangpiao.shared.Refusal;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The changes of accounts for officials: asked for at the counter, confirmed by the post that approves entries. */
@Controller
class EscrowPage {

    private static final String HERE = "/pool/escrow-changes";

    private final EscrowDesk desk;

    EscrowPage(EscrowDesk desk) {
        this.desk = desk;
    }

    @GetMapping(HERE)
    ModelAndView show(Authentication person) {
        return page(person, HttpStatus.OK, Map.of());
    }

    /** What cannot be done is said above the form, with what was entered still in it. */
    @PostMapping(HERE)
    ModelAndView request(
            @RequestParam Map<String, String> entered, @RequestParam MultipartFile file, Authentication person)
            throws IOException {
        try {
            desk.request(request(entered), file.getOriginalFilename(), file.getBytes(), person.getName());
            return new ModelAndView("redirect:" + HERE);
        } catch (Refusal refusal) {
            return page(person, HttpStatus.BAD_REQUEST, entered).addObject("wrong", refusal.getMessage());
        }
    }

    @PostMapping(HERE + "/{id}/decision")
    String decide(
            @PathVariable long id, @RequestParam String decision, @RequestParam String opinion, Authentication person) {
        if (opinion.isBlank()) throw new Refusal("请填写意见。");
        if (decision.equals("CONFIRM")) desk.confirm(id, opinion.strip(), person.getName());
        else desk.refuse(id, opinion.strip(), person.getName());
        return "redirect:" + HERE;
    }

    private ModelAndView page(Authentication person, HttpStatus status, Map<String, String> entered) {
        return new ModelAndView("escrow-changes", status)
                .addObject("changes", desk.all())
                .addObject("entered", entered)
                .addObject("estates", desk.registered())
                .addObject("mayRequest", isOf(person, "intake-clerk") || isOf(person, "pool-reviewer"))
                .addObject("mayDecide", isOf(person, "pool-approver"));
    }

    private static EscrowRequest request(Map<String, String> entered) {
        return new EscrowRequest(
                entered.getOrDefault("estateCode", "").strip(),
                entered.getOrDefault("bank", ""),
                entered.getOrDefault("account", ""),
                entered.getOrDefault("documentNo", ""),
                entered.getOrDefault("reason", ""));
    }

    private static boolean isOf(Authentication person, String group) {
        return person.getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().equals("ROLE_" + group));
    }
}
