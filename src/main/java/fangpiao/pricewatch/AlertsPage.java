package fangpiao.pricewatch;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Prices that voucher holders should not have to pay: read by all officials, handled by those who review the pool. */
@Controller
class AlertsPage {

    private final PriceAlerts alerts;

    AlertsPage(PriceAlerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/price-alerts")
    ModelAndView show(@RequestParam(defaultValue = "false") boolean handled, Authentication person) {
        List<PriceAlert> shown = handled ? alerts.handledOnes() : alerts.openOnes();
        return new ModelAndView(
                "price-alerts",
                Map.of(
                        "alerts",
                        shown,
                        "handled",
                        handled,
                        "left",
                        handled ? 0 : alerts.countOpen() - shown.size(),
                        "mayHandle",
                        mayHandle(person)));
    }

    @PostMapping("/price-alerts/{id}")
    String handle(@PathVariable long id, @RequestParam String reason, Authentication person) {
        alerts.handle(id, person.getName(), reason.strip());
        return "redirect:/price-alerts";
    }

    private static boolean mayHandle(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch("ROLE_pool-reviewer"::equals);
    }
}
