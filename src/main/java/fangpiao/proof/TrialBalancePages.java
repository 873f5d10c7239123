package fangpiao.proof;

import fangpiao.spreadsheet.Download;
import fangpiao.spreadsheet.Sheet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trial balance as a page and as a sheet. */
@Controller
class TrialBalancePages {

    private static final List<String> HEADER = List.of("账户类别", "账户代码", "账户数", "借方发生额（转出）", "贷方发生额（转入）", "借方余额", "贷方余额");

    private final TrialBalance balance;
    private final Clock clock;

    TrialBalancePages(TrialBalance balance, Clock clock) {
        this.balance = balance;
        this.clock = clock;
    }

    @GetMapping("/proof/trial-balance")
    String page(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day, Model page) {
        page.addAttribute("totals", balance.at(day));
        page.addAttribute("day", day);
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("now", LocalDateTime.now(clock));
        return "trial-balance";
    }

    @GetMapping("/proof/trial-balance.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        LocalDate until = day == null ? LocalDate.now(clock) : day;
        return Download.xlsx("试算平衡表%s.xlsx".formatted(until), Sheet.write("试算平衡表", HEADER, rows(balance.at(day))));
    }

    private static List<List<?>> rows(AccountTotals totals) {
        var rows = new ArrayList<List<?>>();
        for (AccountKind kind : totals.kinds())
            rows.add(List.of(
                    kind.name(),
                    kind.code(),
                    kind.accounts(),
                    kind.debit(),
                    kind.credit(),
                    kind.debitBalance(),
                    kind.creditBalance()));
        rows.add(List.of(
                "合计",
                "",
                totals.accounts(),
                totals.debit(),
                totals.credit(),
                totals.debitBalance(),
                totals.creditBalance()));
        return rows;
    }
}
