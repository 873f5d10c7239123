package fangpiao.reconciliation;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.reconciliation.StatementAccounts.PayingAccount;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether bank and books agree: all accounts, what is open between them, and one account to the fen. */
@Controller
class ReconciliationPages {

    private static final int OPEN = 200;
    private static final int CLOSED = 50;
    private static final int FILES = 10;

    private final StatementAccounts accounts;
    private final BalanceSheets sheets;
    private final BankDifferences differences;
    private final StatementUploads files;
    private final ReconciliationProcess process;
    private final WorkingCalendar calendar;
    private final Users users;
    private final Clock clock;

    ReconciliationPages(
            StatementAccounts accounts,
            BalanceSheets sheets,
            BankDifferences differences,
            StatementUploads files,
            ReconciliationProcess process,
            WorkingCalendar calendar,
            Users users,
            Clock clock) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.differences = differences;
        this.files = files;
        this.process = process;
        this.calendar = calendar;
        this.users = users;
        this.clock = clock;
    }

    /** Whether to show what is handed in; the door itself is kept elsewhere. */
    @ModelAttribute("mayImport")
    boolean mayImport(HttpServletRequest visit) {
        return visit.isUserInRole(Role.FINANCE_CHECKER.groupId());
    }

    @ModelAttribute("users")
    Users users() {
        return users;
    }

    @GetMapping("/reconciliation")
    String overview(Model page) {
        LocalDate today = LocalDate.now(clock);
        List<BankDifference> open = differences.open(OPEN);
        page.addAttribute("today", today);
        page.addAttribute("accounts", lines(today));
        page.addAttribute("open", open);
        page.addAttribute("openInAll", differences.countOpen());
        page.addAttribute("overdue", differences.countOverdue(today));
        page.addAttribute(
                "owners",
                process.ownersOf(open.stream().map(one -> one.caseNo().value()).toList()));
        page.addAttribute("closed", differences.closed(CLOSED));
        page.addAttribute("files", files.last(FILES));
        return "reconciliation";
    }

    @GetMapping("/reconciliation/accounts/{no}")
    String account(
            @PathVariable String no,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            Model page) {
        page.addAttribute("account", accountOf(no));
        page.addAttribute("sheet", sheets.of(no, day).orElse(null));
        return "reconciliation-account";
    }

    @GetMapping("/reconciliation/accounts/{no}/balance.xlsx")
    ResponseEntity<byte[]> balance(
            @PathVariable String no, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        PayingAccount account = accountOf(no);
        BalanceSheet sheet = sheets.of(no, day).orElseThrow(() -> new Refusal("账号%s尚未导入银行流水。".formatted(no)));
        return Download.xlsx(
                "余额调节表%s-%s.xlsx".formatted(no, sheet.day()), ReconciliationSheets.balance(account, sheet));
    }

    @GetMapping("/reconciliation/differences.xlsx")
    ResponseEntity<byte[]> register() {
        LocalDate today = LocalDate.now(clock);
        return Download.xlsx("对账差异台账%s.xlsx".formatted(today), ReconciliationSheets.register(differences.all(), today));
    }

    private List<AccountLine> lines(LocalDate today) {
        LocalDate expected = calendar.workingDaysBefore(today, 1);
        return accounts.all().stream()
                .map(account -> new AccountLine(
                        account, sheets.last(account.no()).orElse(null), expected, differences.countOpen(account.no())))
                .toList();
    }

    private PayingAccount accountOf(String no) {
        return accounts.find(no).orElseThrow(() -> new Refusal("账号%s不是本局登记的付款账户。".formatted(no)));
    }
}
