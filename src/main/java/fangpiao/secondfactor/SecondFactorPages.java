package fangpiao.secondfactor;

import fangpiao.shared.QrCode;
import fangpiao.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page: he binds his telephone here, and shows its codes. */
@Controller
class SecondFactorPages {

    /** What the telephone writes beside the code; short, so that the QR code stays coarse. */
    private static final String HOUSE = "房票";

    private static final int USES = 10;

    private final CodeDesk codes;
    private final SecondFactorDesk desk;
    private final Factors factors;
    private final Tries tries;
    private final SecretBox box;
    private final Clock clock;

    SecondFactorPages(CodeDesk codes, SecondFactorDesk desk, Factors factors, Tries tries, SecretBox box, Clock clock) {
        this.codes = codes;
        this.desk = desk;
        this.factors = factors;
        this.tries = tries;
        this.box = box;
        this.clock = clock;
    }

    /** @param aside whether it stands in a tab of its own, beside the form that waits to be handed in */
    @GetMapping(WayBack.OWN_PAGE)
    String show(
            @RequestParam(defaultValue = "false") boolean aside,
            HttpServletRequest request,
            Principal person,
            Model page) {
        String back = WayBack.of(request.getHeader(HttpHeaders.REFERER), request.getContextPath());
        return show(person.getName(), back, aside, page);
    }

    @PostMapping(WayBack.OWN_PAGE + "/enrolment")
    String begin(Principal person) {
        codes.begin(person.getName());
        return "redirect:" + WayBack.OWN_PAGE;
    }

    @PostMapping(WayBack.OWN_PAGE + "/enrolment/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String code, Principal person, Model page, RedirectAttributes next) {
        try {
            codes.confirm(person.getName(), code);
        } catch (Refusal refusal) {
            page.addAttribute("refusal", refusal.getMessage());
            return show(person.getName(), "", false, page);
        }
        next.addFlashAttribute("done", "绑定成功。");
        return "redirect:" + WayBack.OWN_PAGE;
    }

    @PostMapping(WayBack.OWN_PAGE + "/verification")
    String verify(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "false") boolean aside,
            Principal person,
            Model page,
            RedirectAttributes next) {
        String inside = WayBack.inside(back);
        try {
            desk.take(person.getName(), code);
        } catch (Refusal refusal) {
            page.addAttribute("refusal", refusal.getMessage());
            return show(person.getName(), inside, aside, page);
        }
        if (!aside && !inside.isEmpty()) return "redirect:" + inside;
        next.addFlashAttribute("done", aside ? "验证通过，请关闭本页，回到原来的页面继续提交。" : "验证通过。");
        return "redirect:" + WayBack.OWN_PAGE;
    }

    private String show(String person, String back, boolean aside, Model page) {
        page.addAttribute("back", back);
        page.addAttribute("aside", aside);
        page.addAttribute("minutes", tries.valid().toMinutes());
        page.addAttribute("factor", factors.live(person).orElse(null));
        page.addAttribute("pass", tries.pass(person, OffsetDateTime.now(clock)).orElse(null));
        page.addAttribute("uses", tries.usesOf(person, USES));
        factors.pending(person).ifPresent(pending -> showSecret(pending, page));
        return "second-factor";
    }

    private void showSecret(Factor pending, Model page) {
        byte[] secret = box.open(pending.box(), pending.person());
        page.addAttribute("typed", Totp.typed(secret));
        page.addAttribute("qrCode", QrCode.imageOf(Totp.address(HOUSE, pending.person(), secret)));
    }

    /** Tells who has to bind his telephone and has not, on every page. */
    @ControllerAdvice
    static class InFrame {

        private final Factors factors;
        private final Requirements requirements;

        InFrame(Factors factors, Requirements requirements) {
            this.factors = factors;
            this.requirements = requirements;
        }

        @ModelAttribute
        void remind(Principal person, Model page) {
            if (person != null && requirements.isRequiredOf(person.getName()) && !factors.isLive(person.getName()))
                page.addAttribute("unbound", true);
        }
    }
}
