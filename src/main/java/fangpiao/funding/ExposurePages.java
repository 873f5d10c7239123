package fangpiao.funding;

import fangpiao.policy.FundSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the funds stand for (资金敞口), by fund, project or source; each figure leads to its very cases. */
@Controller
class ExposurePages {

    /** By what the lines of the page are made; the name is that of the parameter that chooses one of them. */
    enum By {
        FUND("按资金账户", "fund", Backer::fundNo, Backer::fund),
        PROJECT("按项目", "project", Backer::projectCode, Backer::projectName),
        SOURCE(
                "按资金来源",
                "source",
                backer -> backer.source() == null ? null : backer.source().name(),
                backer -> backer.source() == null ? "未归集" : backer.source().chinese());

        private final String title;
        private final String parameter;
        private final Function<Backer, String> key;
        private final Function<Backer, String> name;

        By(String title, String parameter, Function<Backer, String> key, Function<Backer, String> name) {
            this.title = title;
            this.parameter = parameter;
            this.key = key;
            this.name = name;
        }

        public String title() {
            return title;
        }

        public String parameter() {
            return parameter;
        }

        private Choice choice(String key) {
            return switch (this) {
                case FUND -> Choice.of(key, null, null);
                case PROJECT -> Choice.of(null, key, null);
                case SOURCE -> Choice.of(null, null, FundSource.valueOf(key));
            };
        }
    }

    /** @param query which chooses this line's cases in the lists; empty for the sum of all */
    record Line(String name, String query, Outlook outlook) {

        public OutlookTable table(OutlookList list) {
            return list.of(outlook);
        }

        public Coverage coverage() {
            return outlook.coverage();
        }

        public Timeliness timeliness() {
            return outlook.timeliness();
        }
    }

    private final Outlooks outlooks;

    ExposurePages(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    @ModelAttribute
    Choice choice(
            @RequestParam(required = false) String fund,
            @RequestParam(required = false) String project,
            @RequestParam(required = false) FundSource source) {
        return Choice.of(fund, project, source);
    }

    @GetMapping("/funds/exposure")
    ModelAndView exposure(@RequestParam(defaultValue = "FUND") By by) {
        Outlook outlook = outlooks.now();
        return new ModelAndView("exposure")
                .addObject("today", outlook.today())
                .addObject("by", by)
                .addObject("ways", By.values())
                .addObject("owed", OutlookList.OWED)
                .addObject("late", OutlookList.LATE)
                .addObject("lines", lines(outlook, by))
                .addObject("all", new Line("合计", "", outlook));
    }

    @GetMapping("/funds/exposure/{path}")
    ModelAndView list(@PathVariable String path, @ModelAttribute Choice choice) {
        OutlookList list = find(path);
        return new ModelAndView("exposure-list")
                .addObject("list", list)
                .addObject("query", choice.query())
                .addObject("table", list.of(outlooks.now().of(choice)));
    }

    @GetMapping("/funds/exposure/{path}.xlsx")
    ResponseEntity<byte[]> asSpreadsheet(@PathVariable String path, @ModelAttribute Choice choice) {
        OutlookList list = find(path);
        OutlookTable table = list.of(outlooks.now().of(choice));
        return Download.of(list.title().replaceAll("[（(].*", ""), OutlookTable.HEADER, table.cells());
    }

    private static OutlookList find(String path) {
        return OutlookList.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Also what no fund has promised anything for has a line, so that the lines come to the sum. */
    private static List<Line> lines(Outlook outlook, By by) {
        Map<String, String> names = new LinkedHashMap<>();
        outlook.backers().forEach(backer -> names.put(by.key.apply(backer), by.name.apply(backer)));
        return names.entrySet().stream()
                .map(one -> line(outlook, by, one.getKey(), one.getValue()))
                .toList();
    }

    private static Line line(Outlook outlook, By by, String key, String name) {
        if (key == null)
            return new Line(name, "fund=" + Choice.NOBODY, outlook.of(Choice.of(Choice.NOBODY, null, null)));
        return new Line(name, by.parameter + "=" + key, outlook.of(by.choice(key)));
    }
}
