package fangpiao.funding;

import fangpiao.project.FundPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The register of funds (资金台账 R14), and each fund's own page. */
@Controller
class FundPages {

    /** A page is no place for ten thousand lines; the spreadsheet has them all. */
    private static final int SHOWN = 50;

    private static final int ALL = 1_000_000;

    private static final List<String> REGISTER = List.of(
            "资金账户编号",
            "资金账户",
            "项目",
            "资金来源",
            "付款账户",
            "到账（元）",
            "承诺（元）",
            "已支付（元）",
            "承诺未付（元）",
            "账面余额（元）",
            "可用资金（元）",
            "90日内应付（元）",
            "覆盖率");

    private final Outlooks outlooks;
    private final FundRegister register;
    private final FundBook book;

    FundPages(Outlooks outlooks, FundRegister register, FundBook book) {
        this.outlooks = outlooks;
        this.register = register;
        this.book = book;
    }

    @GetMapping("/funds")
    ModelAndView funds(Authentication person) {
        Outlook outlook = outlooks.now();
        return new ModelAndView("funds")
                .addObject("funds", standings(outlook))
                .addObject("all", new FundStanding(null, outlook.position(), outlook.coverage()))
                .addObject("openings", book.openings())
                .addObject("paidByNobody", register.paidByNobody())
                .addObject("mayEnter", mayEnter(person));
    }

    @GetMapping("/funds/register.xlsx")
    ResponseEntity<byte[]> asSpreadsheet() {
        return Download.of(
                "资金台账",
                REGISTER,
                standings(outlooks.now()).stream().map(FundPages::cells).toList());
    }

    @GetMapping("/funds/{no}")
    ModelAndView fund(@PathVariable String no, Authentication person) {
        FundLine fund = find(no);
        Outlook outlook = outlooks.now().of(Choice.of(no, null, null));
        return new ModelAndView("fund")
                .addObject("fund", new FundStanding(fund, fund.position(), outlook.coverage()))
                .addObject("lines", book.lines(no, SHOWN))
                .addObject("vouchers", book.vouchers(no, SHOWN))
                .addObject("dues", OutlookList.DUE_90.of(outlook))
                .addObject("entries", book.entries(no))
                .addObject("shown", SHOWN)
                .addObject("mayEnter", mayEnter(person));
    }

    /** From the page of a case to what was entered in it. */
    @GetMapping("/funds/cases/{caseNo}")
    String ofCase(@PathVariable String caseNo) {
        return "redirect:" + book.fundOf(caseNo).map(no -> "/funds/" + no).orElse("/funds") + "#entries";
    }

    @GetMapping("/funds/{no}/movements.xlsx")
    ResponseEntity<byte[]> movements(@PathVariable String no) {
        String name = find(no).backer().fundName();
        var rows = book.lines(no, ALL).stream()
                .map(line -> Arrays.asList(
                        line.at().toString().replace('T', ' ').substring(0, 16),
                        line.kind(),
                        line.reference(),
                        line.deposited(),
                        line.promised(),
                        line.paid()))
                .toList();
        return Download.of("资金明细-" + name, List.of("时间", "事项", "案件号或凭证", "到账（元）", "承诺（元）", "支付（元）"), rows);
    }

    @GetMapping("/funds/{no}/vouchers.xlsx")
    ResponseEntity<byte[]> vouchers(@PathVariable String no) {
        String name = find(no).backer().fundName();
        var rows = book.vouchers(no, ALL).stream()
                .map(one -> Arrays.asList(
                        one.no(),
                        one.caseNo(),
                        one.holder(),
                        one.status().chinese(),
                        one.face(),
                        one.paid(),
                        one.left()))
                .toList();
        return Download.of("房票-" + name, List.of("房票号", "核发案", "持票人", "状态", "票面金额（元）", "已支付（元）", "未用余额（元）"), rows);
    }

    private FundLine find(String no) {
        return register.find(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<FundStanding> standings(Outlook outlook) {
        return outlook.funds().stream()
                .map(fund -> new FundStanding(
                        fund,
                        fund.position(),
                        outlook.of(Choice.of(fund.no(), null, null)).coverage()))
                .toList();
    }

    private static List<?> cells(FundStanding standing) {
        FundLine fund = standing.fund();
        FundPosition position = standing.position();
        return new ArrayList<>(List.of(
                fund.no(),
                fund.backer().fundName(),
                fund.backer().projectName(),
                fund.backer().source().chinese(),
                fund.accountInWords(),
                position.deposited(),
                position.promised(),
                position.paid(),
                position.open(),
                position.balance(),
                position.free(),
                standing.coverage().due(),
                standing.coverage().toString()));
    }

    private static boolean mayEnter(Authentication person) {
        return person.getAuthorities().stream()
                .anyMatch(post -> post.getAuthority().equals("ROLE_finance-checker"));
    }
}
