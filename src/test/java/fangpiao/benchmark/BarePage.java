package fangpiao.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The floor for a public page: the same doors, frame and database, and one question that costs nothing. */
@Controller
class BarePage {

    static final String ADDRESS = "/market/bare";

    private final JdbcClient db;

    BarePage(JdbcClient db) {
        this.db = db;
    }

    @GetMapping(ADDRESS)
    ModelAndView bare() {
        return new ModelAndView(
                "bare", "answer", db.sql("select 1").query(Integer.class).single());
    }
}
