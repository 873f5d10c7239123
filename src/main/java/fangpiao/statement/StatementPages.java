package fangpiao.statement;

import fangpiao.document.Paper;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.BookMonth;
import fangpiao.shared.CaseNo;
import fangpiao.spreadsheet.Download;
import fangpiao.spreadsheet.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statements of a month, and one of them; finance issues, signs and answers, everybody else reads. */
@Controller
class StatementPages {

    private final StatementDesk desk;
    private final DisputeDesk disputes;
    private final AnswerDesk answers;
    private final Users users;
    private final Paper paper;
    private final Clock clock;

    StatementPages(
            StatementDesk desk, DisputeDesk disputes, AnswerDesk answers, Users users, Paper paper, Clock clock) {
        this.desk = desk;
        this.disputes = disputes;
        this.answers = answers;
        this.users = users;
        this.paper = paper;
        this.clock = clock;
    }

    @ModelAttribute("users")
    Users users() {
        return users;
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Who issues and answers; who signs is asked side by side. */
    @ModelAttribute("mayIssue")
    boolean mayIssue(HttpServletRequest visit) {
        return visit.isUserInRole(Role.FINANCE_CHECKER.groupId());
    }

    @GetMapping("/statements")
    String all(@RequestParam(required = false) String month, Model page) {
        BookMonth shown = month == null ? BookMonth.of(today()).previous() : BookMonth.parse(month);
        List<Statement> statements = desk.of(shown);
        List<DeveloperLine> developers = developers(statements);
        page.addAttribute("month", shown);
        page.addAttribute("over", shown.isOverOn(today()));
        page.addAttribute("developers", developers);
        page.addAttribute("total", DeveloperLine.total(developers));
        page.addAttribute("funds", of(statements, Kind.FUND).map(FundLine::of).toList());
        page.addAttribute(
                "signed", statements.stream().filter(Statement::isFixed).count());
        page.addAttribute("disputes", disputes.open());
        return "statements";
    }

    @GetMapping("/statements/{month}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String month) {
        List<DeveloperLine> developers = developers(desk.of(BookMonth.parse(month)));
        var lines = new ArrayList<>(developers);
        lines.add(DeveloperLine.total(developers));
        return Download.xlsx(
                "房企对账单-%s.xlsx".formatted(BookMonth.parse(month)),
                Sheet.write(
                        "房企对账单",
                        DeveloperLine.HEADER,
                        lines.stream().map(DeveloperLine::cells).toList()));
    }

    @PostMapping("/statements")
    String issue(@RequestParam String month, Principal person) {
        desk.issue(BookMonth.parse(month), person.getName());
        return "redirect:/statements?month=" + BookMonth.parse(month);
    }

    @GetMapping("/statements/{no}")
    String one(@PathVariable String no, HttpServletRequest visit, Model page) {
        Statement statement = desk.get(no);
        page.addAttribute("statement", statement);
        page.addAttribute("agrees", desk.agreesWithBooks(statement));
        page.addAttribute("mySides", sidesOf(statement, visit));
        return "statement";
    }

    /** From the page of a case to the statement that was objected to. */
    @GetMapping("/statements/cases/{caseNo}")
    String ofCase(@PathVariable String caseNo) {
        return "redirect:/statements/" + answers.statement(new CaseNo(caseNo)).no() + "#disputes";
    }

    @GetMapping("/statements/{no}.pdf")
    ResponseEntity<byte[]> print(@PathVariable String no) {
        return StatementPaper.show(paper, desk.get(no));
    }

    @PostMapping("/statements/{no}/signatures")
    String sign(@PathVariable String no, @RequestParam Side side, Principal person) {
        desk.sign(no, side, person.getName());
        return "redirect:/statements/{no}";
    }

    /** Those an official of this post may still sign for; the desk asks again. */
    private static List<Side> sidesOf(Statement statement, HttpServletRequest visit) {
        return statement.kind().sides().stream()
                .filter(side -> !statement.corrected()
                        && side != Side.DEVELOPER
                        && statement.signatureOf(side).isEmpty()
                        && visit.isUserInRole(side.role().groupId()))
                .toList();
    }

    private static List<DeveloperLine> developers(List<Statement> statements) {
        return of(statements, Kind.DEVELOPER).map(DeveloperLine::of).toList();
    }

    private static Stream<Statement> of(List<Statement> statements, Kind kind) {
        return statements.stream().filter(statement -> statement.kind() == kind);
    }
}
