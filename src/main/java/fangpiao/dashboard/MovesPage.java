package fangpiao.dashboard;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which limits a change of the calendar has moved, from when to when, and which vouchers end on a day of rest by now. */
@Controller
class MovesPage {

    private final MoveLines lines;
    private final JdbcClient db;

    MovesPage(MoveLines lines, JdbcClient db) {
        this.lines = lines;
        this.db = db;
    }

    @GetMapping("/limits/moves/{change}")
    ModelAndView show(@PathVariable long change, @RequestParam(defaultValue = "1") int page) {
        return db.sql("select year from calendar_change where no = ?")
                .param(change)
                .query(Integer.class)
                .optional()
                .map(year -> page(change, year, Slice.page(page)))
                .orElseGet(() -> new ModelAndView("error/404", HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(long change, int year, Slice slice) {
        MoveLines.Summary summary = lines.summary(change);
        return new ModelAndView(
                "limit-moves",
                Map.of(
                        "change", change,
                        "year", year,
                        "summary", summary,
                        "moves", lines.moves(change, slice),
                        "vouchers", lines.vouchersOnDaysOfRest(year),
                        "slice", slice,
                        "pages", slice.pages(summary.tasks())));
    }
}
