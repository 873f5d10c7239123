package fangpiao.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page from which the demo's time is moved. It exists in the demo only. */
@Controller
@Profile("demo | test")
class TimeMachinePage {

    /** A voucher whose term is still to end, so that one knows where to travel. */
    record Term(String voucherNo, String holderName, LocalDate expiresOn, String caseNo) {}

    private final TimeMachine machine;
    private final JdbcClient db;

    TimeMachinePage(TimeMachine machine, JdbcClient db) {
        this.machine = machine;
        this.db = db;
    }

    @GetMapping("/time-machine")
    String show(Model page) {
        page.addAttribute("today", machine.today());
        page.addAttribute("nextTerms", nextTerms());
        return "time-machine";
    }

    @PostMapping("/time-machine")
    String travel(@RequestParam("day") @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        machine.travelTo(day);
        return "redirect:/time-machine";
    }

    private List<Term> nextTerms() {
        return db.sql("""
                select no, holder_name, expires_on, issuance_case_no from voucher
                where status in ('ISSUED', 'ACTIVE', 'PARTIALLY_USED') order by expires_on, no limit 5""")
                .query((row, n) -> new Term(
                        row.getString("no"),
                        row.getString("holder_name"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getString("issuance_case_no")))
                .list();
    }

    /** Puts the way to the time machine into the navigation of every page. */
    @ControllerAdvice
    @Profile("demo | test")
    static class InNavigation {
        @ModelAttribute("timeMachine")
        String path() {
            return "/time-machine";
        }
    }
}
