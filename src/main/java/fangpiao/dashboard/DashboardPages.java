package fangpiao.dashboard;

import fangpiao.limit.LimitDesk;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The managers' figures, and the list behind each of them. */
@Controller
class DashboardPages {

    private final Listings listings;
    private final Proportions proportions;
    private final PoolFigures pool;
    private final EngineTables engine;
    private final Books books;
    private final WorkLists workLists;
    private final Today today;

    DashboardPages(
            Listings listings,
            Proportions proportions,
            PoolFigures pool,
            EngineTables engine,
            Books books,
            WorkLists workLists,
            Today today) {
        this.listings = listings;
        this.proportions = proportions;
        this.pool = pool;
        this.engine = engine;
        this.books = books;
        this.workLists = workLists;
        this.today = today;
    }

    @GetMapping("/dashboard")
    String dashboard(Model page) {
        page.addAttribute("now", today.now());
        page.addAttribute("figures", listings.figures(today.day()));
        page.addAttribute("proportions", proportions.on(today.day()));
        page.addAttribute("pool", pool.on(today.day()));
        page.addAttribute("open", engine.count(TaskFilter.ALL));
        page.addAttribute("overdue", engine.count(TaskFilter.overdueOn(today.day())));
        page.addAttribute("filingDifferences", workLists.openFilingDifferences());
        page.addAttribute("bankDifferences", workLists.openBankDifferences());
        page.addAttribute("priceAlerts", workLists.openPriceAlerts());
        page.addAttribute("escrowChanges", workLists.openEscrowChanges());
        page.addAttribute("overdueDebts", workLists.overdueDebts(today.day()));
        page.addAttribute("disputes", workLists.openStatementDisputes());
        page.addAttribute("limit", LimitDesk.WORKING_DAYS);
        page.addAttribute("queues", engine.queues());
        page.addAttribute("months", books.months(today.day()));
        page.addAttribute("sumOfAllAccounts", books.sumOfAllAccounts());
        page.addAttribute("owedToDevelopers", books.owedToDevelopers());
        page.addAttribute("proof", books.lastProof().orElse(null));
        return "dashboard";
    }

    @GetMapping("/dashboard/{path}")
    String list(@PathVariable String path, @RequestParam(defaultValue = "1") int page, Model model) {
        Listing listing = Listing.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Figure figure = listings.figure(listing, today.day());
        Slice slice = Slice.page(page);
        model.addAttribute("figure", figure);
        model.addAttribute("lines", listings.lines(listing, today.day(), slice));
        model.addAttribute("slice", slice);
        model.addAttribute("pages", slice.pages(figure.lines()));
        return "list";
    }

    @GetMapping("/dashboard/tasks")
    String tasks(
            @RequestParam(required = false) String post,
            @RequestParam(required = false) String step,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        TaskFilter filter = overdue ? TaskFilter.overdueOn(today.day()) : TaskFilter.ofStep(post, step);
        Slice slice = Slice.page(page);
        int count = engine.count(filter);
        model.addAllAttributes(Map.of(
                "overdue",
                overdue,
                "limit",
                LimitDesk.WORKING_DAYS,
                "today",
                today.day(),
                "count",
                count,
                "tasks",
                engine.tasks(filter, slice),
                "slice",
                slice,
                "pages",
                slice.pages(count)));
        model.addAttribute("post", post);
        model.addAttribute("step", step);
        return "tasks";
    }
}
