package fangpiao.demo;

import fangpiao.reconciliation.StatementSimulator;
import fangpiao.reconciliation.StatementSimulator.Booked;
import fangpiao.reconciliation.StatementSimulator.Debt;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The counter of the simulated bank: its statements as downloads, and its bad days. It exists in the demo only. */
@Controller
@Profile("demo | test")
class BankPage {

    private static final int SHOWN = 30;
    private static final Money FEE = Money.yuan("0.50");
    private static final Money ONE_FEN = new Money(1);

    private final StatementSimulator bank;
    private final Clock clock;

    BankPage(StatementSimulator bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    @GetMapping("/bank-simulator")
    String show(@RequestParam(required = false) String account, Model page) {
        List<String> accounts = bank.accounts();
        String shown = account == null && !accounts.isEmpty() ? accounts.get(0) : account;
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("accounts", accounts);
        page.addAttribute("account", shown);
        page.addAttribute(
                "entries",
                shown == null
                        ? List.of()
                        : bank.entriesOf(shown).stream().limit(SHOWN).toList());
        page.addAttribute("debts", bank.debts());
        return "bank-simulator";
    }

    @PostMapping("/bank-simulator/{account}/entries/{no}")
    String spoil(@PathVariable String account, @PathVariable long no, @RequestParam String act) {
        switch (act) {
            case "twice" -> bank.payTwice(no);
            case "other" -> bank.payOtherwise(no, amountOf(account, no).plus(ONE_FEN));
            case "omit" -> bank.omit(no);
            case "return" -> bank.giveBack(no, "AC04 收款账户已销户");
            default -> throw new Refusal("没有「" + act + "」这种做法。");
        }
        return back(account);
    }

    @PostMapping("/bank-simulator/{account}/fee")
    String charge(@PathVariable String account) {
        bank.charge(account, FEE);
        return back(account);
    }

    @PostMapping("/bank-simulator/{account}/repayments")
    String repay(@PathVariable String account, @RequestParam String caseNo) {
        Debt debt = bank.debts().stream()
                .filter(one -> one.caseNo().equals(caseNo))
                .findFirst()
                .orElseThrow(() -> new Refusal("没有待追回的退房案「" + caseNo + "」。"));
        bank.repay(account, debt);
        return back(account);
    }

    @GetMapping("/bank-simulator/{account}/statement.xml")
    ResponseEntity<byte[]> camt(@PathVariable String account, @RequestParam(defaultValue = "false") boolean half) {
        return file(account, "xml", MediaType.APPLICATION_XML, cut(bank.camt(account, LocalDate.now(clock)), half));
    }

    @GetMapping("/bank-simulator/{account}/statement.csv")
    ResponseEntity<byte[]> csv(@PathVariable String account, @RequestParam(defaultValue = "false") boolean half) {
        return file(account, "csv", new MediaType("text", "csv"), cut(bank.csv(account, LocalDate.now(clock)), half));
    }

    private ResponseEntity<byte[]> file(String account, String kind, MediaType type, byte[] content) {
        String name = "银行流水%s-%s.%s".formatted(account, LocalDate.now(clock), kind);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** As when the line breaks while it is being downloaded. */
    private static byte[] cut(byte[] file, boolean half) {
        return half ? Arrays.copyOf(file, file.length / 2) : file;
    }

    private Money amountOf(String account, long no) {
        return bank.entriesOf(account).stream()
                .filter(entry -> entry.no() == no)
                .map(Booked::amount)
                .findFirst()
                .orElseThrow(() -> new Refusal("没有这笔流水。"));
    }

    private static String back(String account) {
        return "redirect:/bank-simulator?account=" + account;
    }

    /** Puts the way to the bank into the navigation of every page. */
    @ControllerAdvice
    @Profile("demo | test")
    static class InNavigation {
        @ModelAttribute("bankSimulator")
        String path() {
            return "/bank-simulator";
        }
    }
}
