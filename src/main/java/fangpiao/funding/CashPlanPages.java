package fangpiao.funding;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How much money will be needed in the next twelve months, and until when there is enough (K23). */
@Controller
class CashPlanPages {

    private static final String LATER = "later";
    private static final List<String> HEADER =
            List.of("月份", "结算款（元）", "转货币款（元）", "奖励与过渡费（元）", "需付合计（元）", "其中待确认（元）", "应追回（元）", "累计净需付（元）", "余额（元）");

    private final Outlooks outlooks;

    CashPlanPages(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    @GetMapping("/funds/forecast")
    ModelAndView plan(@RequestParam(required = false) String fund) {
        Outlook all = outlooks.now();
        Outlook outlook = all.of(Choice.of(fund, null, null));
        CashPlan plan = CashPlan.of(outlook);
        return new ModelAndView("forecast")
                .addObject("today", all.today())
                .addObject("funds", all.funds())
                .addObject("fund", fund)
                .addObject("plan", plan)
                .addObject("chart", CashChart.of(plan))
                .addObject("assumptions", assumptions(outlook));
    }

    @GetMapping("/funds/forecast.xlsx")
    ResponseEntity<byte[]> asSpreadsheet(@RequestParam(required = false) String fund) {
        CashPlan plan = CashPlan.of(outlooks.now().of(Choice.of(fund, null, null)));
        var rows = plan.months().stream()
                .map(month -> Arrays.asList(
                        month.month().toString(),
                        month.settlement(),
                        month.conversion(),
                        month.beside(),
                        month.out(),
                        month.assumed(),
                        month.back(),
                        month.needed(),
                        month.left()))
                .toList();
        return Download.of("用款测算", HEADER, rows);
    }

    /** The very cases of one month, or of all that come after the twelve. */
    @GetMapping("/funds/forecast/{month}")
    ModelAndView month(@PathVariable String month, @RequestParam(required = false) String fund) {
        Outlook outlook = outlooks.now().of(Choice.of(fund, null, null));
        List<Due> dues = month.equals(LATER) ? CashPlan.duesAfter(outlook) : CashPlan.duesOf(outlook, yearMonth(month));
        return new ModelAndView("forecast-month")
                .addObject("period", month.equals(LATER) ? "十二个月以后" : month)
                .addObject("fund", fund)
                .addObject(
                        "out", OutlookTable.of(dues.stream().filter(Due::isOut).map(OutlookRow::of)))
                .addObject(
                        "back",
                        OutlookTable.of(
                                dues.stream().filter(due -> !due.isOut()).map(OutlookRow::of)));
    }

    private static List<String> assumptions(Outlook outlook) {
        return outlook.dues().stream()
                .map(Due::assumption)
                .filter(assumption -> assumption != null)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static YearMonth yearMonth(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
