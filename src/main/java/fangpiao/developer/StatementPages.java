package fangpiao.developer;

import fangpiao.document.Paper;
import fangpiao.identity.Users;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.statement.DisputeDesk;
import fangpiao.statement.Statement;
import fangpiao.statement.StatementDesk;
import fangpiao.statement.StatementPaper;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The company's monthly statements, which its clerk signs or objects to. */
@Controller("developersStatementPages")
class StatementPages {

    private static final Pattern YUAN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private final Companies companies;
    private final StatementDesk desk;
    private final DisputeDesk disputes;
    private final Users users;
    private final Paper paper;
    private final Clock clock;

    StatementPages(
            Companies companies, StatementDesk desk, DisputeDesk disputes, Users users, Paper paper, Clock clock) {
        this.companies = companies;
        this.desk = desk;
        this.disputes = disputes;
        this.users = users;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/developer/statements")
    String all(Principal person, Model page) {
        page.addAttribute("statements", desk.ofDeveloper(companies.of(person).code()));
        return "developer-statements";
    }

    @GetMapping("/developer/statements/{no}")
    String one(@PathVariable String no, Principal person, Model page) {
        page.addAttribute("statement", own(no, person));
        page.addAttribute("users", users);
        page.addAttribute("today", LocalDate.now(clock));
        return "developer-statement";
    }

    @GetMapping("/developer/statements/{no}.pdf")
    ResponseEntity<byte[]> print(@PathVariable String no, Principal person) {
        return StatementPaper.show(paper, own(no, person));
    }

    @PostMapping("/developer/statements/{no}/signature")
    String sign(@PathVariable String no, Principal person) {
        desk.confirm(own(no, person).no(), companies.of(person).code(), person.getName());
        return "redirect:/developer/statements/{no}";
    }

    @PostMapping("/developer/statements/{no}/disputes")
    String dispute(@PathVariable String no, @RequestParam String amount, @RequestParam String words, Principal person) {
        String yuan = amount.strip();
        if (!YUAN.matcher(yuan).matches()) throw new Refusal("差异金额应为数字，最多两位小数。");
        disputes.raise(own(no, person).no(), companies.of(person).code(), Money.yuan(yuan), words, person.getName());
        return "redirect:/developer/statements/{no}";
    }

    private Statement own(String no, Principal person) {
        return desk.find(no, companies.of(person).code())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
