package fangpiao.market;

import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.District;
import fangpiao.shared.Turnstile;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is on sale, for everybody. The wish is the page's address, so that it can be kept and passed on. */
@Controller
@Transactional(readOnly = true)
class MarketPages {

    private static final int ESTATES = 20;
    private static final int UNITS = 50;
    private static final int DOORS = 400;
    private static final int MOST_PAGES = 40;

    private final Shelf shelf;
    private final EstateSheets sheets;
    private final Turnstile turnstile;
    private final Clock clock;

    MarketPages(
            Shelf shelf,
            EstateSheets sheets,
            Clock clock,
            @Value("${fangpiao.market.pages-per-minute:240}") int perMinute) {
        this.shelf = shelf;
        this.sheets = sheets;
        this.turnstile = new Turnstile(clock, perMinute);
        this.clock = clock;
    }

    @GetMapping("/market")
    ModelAndView market(@RequestParam Map<String, String> asked, HttpServletRequest visitor) {
        if (!turnstile.letsPass(visitor.getRemoteAddr())) return later();
        var reader = new WishReader(asked);
        Wish wish = reader.read();
        ModelAndView page = page("market", asked, "/market");
        page.addObject("complaints", reader.complaints());
        addChoices(page);
        page.addObject("type", wish.type());
        page.addObject("means", wish.means());
        if (reader.complaints().isEmpty()) addFound(page, wish, asked);
        else page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private void addFound(ModelAndView page, Wish wish, Map<String, String> asked) {
        boolean singly = "units".equals(asked.get("view"));
        Order order = Order.of(asked.get("sort"));
        Slice slice = Slice.of(asked.get("page"), singly ? UNITS : ESTATES, MOST_PAGES);
        Found found = shelf.count(wish, today());
        page.addObject("found", found);
        page.addObject("singly", singly);
        page.addObject("order", order);
        page.addObject("slice", slice);
        page.addObject("pages", slice.pages(singly ? found.units() : found.estates()));
        page.addObject("cutOff", slice.isTooShortFor(singly ? found.units() : found.estates()));
        page.addObject("units", singly ? shelf.units(wish, order, slice, today()) : List.of());
        page.addObject("estates", singly ? List.of() : shelf.estates(wish, order, slice, today()));
    }

    private static void addChoices(ModelAndView page) {
        page.addObject("types", PropertyType.values());
        page.addObject("districts", District.values());
        page.addObject("stages", List.of(SaleStage.PRESALE, SaleStage.READY));
        page.addObject("orders", Order.values());
    }

    @GetMapping("/market/estates/{code}")
    ModelAndView estate(
            @PathVariable String code, @RequestParam Map<String, String> asked, HttpServletRequest visitor) {
        if (!turnstile.letsPass(visitor.getRemoteAddr())) return later();
        return sheets.find(code)
                .map(sheet -> estate(sheet, asked))
                .orElseGet(() -> new ModelAndView("market-none", HttpStatus.NOT_FOUND));
    }

    private ModelAndView estate(EstateSheet sheet, Map<String, String> asked) {
        var building = sheet.shown(asked.get("building"));
        Slice slice = Slice.of(asked.get("page"), DOORS, MOST_PAGES);
        List<Door> doors = sheets.doors(sheet.code(), building.no(), slice, today());
        ModelAndView page = page("market-estate", asked, "/market/estates/" + sheet.code());
        page.addObject("estate", sheet);
        page.addObject("building", building);
        page.addObject("doors", doors);
        page.addObject("storeys", Storey.of(doors));
        page.addObject("availabilities", Availability.values());
        page.addObject("means", new WishReader(asked).read().means());
        page.addObject("slice", slice);
        page.addObject("pages", slice.pages(building.units()));
        return page;
    }

    private ModelAndView page(String template, Map<String, String> asked, String path) {
        var page = new ModelAndView(template);
        page.addObject("asked", asked);
        page.addObject("link", new Link(path, asked));
        page.addObject("now", LocalDateTime.now(clock));
        page.addObject("today", today());
        return page;
    }

    private static ModelAndView later() {
        return new ModelAndView("market-later", HttpStatus.TOO_MANY_REQUESTS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
