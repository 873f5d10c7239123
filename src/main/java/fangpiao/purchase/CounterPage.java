package fangpiao.purchase;

import fangpiao.policy.Kinship;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A purchase at the counter: vouchers are looked at, a home is named, the payment proposed, the case opened. */
@Controller
class CounterPage {

    private final Counter counter;

    CounterPage(Counter counter) {
        this.counter = counter;
    }

    /** Empty, or for a home that was chosen on the market, or a voucher whose case is open. */
    @GetMapping("/purchases/new")
    ModelAndView begin(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String voucher) {
        return page(new CounterView(new CounterForm(Map.of("unitNo", unit, "shown", voucher)), List.of(), null, null));
    }

    @PostMapping("/purchases/new")
    ModelAndView look(@RequestParam Map<String, String> fields, Authentication person) {
        CounterView view = counter.look(new CounterForm(fields), person);
        if (!"open".equals(fields.get("act"))) return page(view);
        if (!view.isReady()) return refused(view);
        try {
            CaseNo opened = counter.open(view, person);
            return new ModelAndView("redirect:/cases/{caseNo}", Map.of("caseNo", opened.value()));
        } catch (Refusal refusal) {
            view.form().complain(CounterForm.withoutStop(refusal));
            return refused(view);
        }
    }

    private static ModelAndView refused(CounterView view) {
        if (view.complaints().isEmpty()) view.form().complain("请填写房源编号");
        ModelAndView page = page(view);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(CounterView view) {
        return new ModelAndView("purchase-counter", Map.of("view", view, "kinships", Kinship.values()));
    }
}
