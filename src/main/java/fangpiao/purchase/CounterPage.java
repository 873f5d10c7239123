package fangpiao.purchase;

import fangpiao.policy.Kinship;
import fangpiao.pool.DeveloperSeats;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
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

    private static final String AT_THE_BUREAU = "/purchases/new";

    /** The same counter for a developer's own clerk, who sells the company's homes only. */
    private static final String FROM_OUTSIDE = "/developer/purchases/new";

    private final Counter counter;
    private final DeveloperSeats seats;

    CounterPage(Counter counter, DeveloperSeats seats) {
        this.counter = counter;
        this.seats = seats;
    }

    /** Empty, or for a home that was chosen on the market, or a voucher whose case is open. */
    @GetMapping({AT_THE_BUREAU, FROM_OUTSIDE})
    ModelAndView begin(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String voucher,
            Authentication person,
            HttpServletRequest request) {
        requireSeat(person, request);
        var form = new CounterForm(Map.of("unitNo", unit, "shown", voucher));
        return page(new CounterView(form, List.of(), null, null), request);
    }

    @PostMapping({AT_THE_BUREAU, FROM_OUTSIDE})
    ModelAndView look(@RequestParam Map<String, String> fields, Authentication person, HttpServletRequest request) {
        requireSeat(person, request);
        CounterView view = counter.look(new CounterForm(fields), person);
        if (!"open".equals(fields.get("act"))) return page(view, request);
        if (!view.isReady()) return refused(view, request);
        try {
            CaseNo opened = counter.open(view, person);
            return new ModelAndView("redirect:" + storyOf(request), Map.of("caseNo", opened.value()));
        } catch (Refusal refusal) {
            view.form().complain(CounterForm.withoutStop(refusal));
            return refused(view, request);
        }
    }

    private void requireSeat(Authentication person, HttpServletRequest request) {
        if (isFromOutside(request)) seats.requireSeat(person.getName());
    }

    private static boolean isFromOutside(HttpServletRequest request) {
        return request.getServletPath().equals(FROM_OUTSIDE);
    }

    private static String storyOf(HttpServletRequest request) {
        return isFromOutside(request) ? "/developer/cases/{caseNo}?opened" : "/cases/{caseNo}";
    }

    private static ModelAndView refused(CounterView view, HttpServletRequest request) {
        if (view.complaints().isEmpty()) view.form().complain("请填写房源编号");
        ModelAndView page = page(view, request);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(CounterView view, HttpServletRequest request) {
        return new ModelAndView(
                "purchase-counter",
                Map.of("view", view, "kinships", Kinship.values(), "here", request.getServletPath()));
    }
}
