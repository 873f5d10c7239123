package fangpiao.dashboard;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is behind the figures of the pool: its estates, and homes against vouchers by price. */
@Controller
class PoolPage {

    private final PoolFigures figures;
    private final Today today;

    PoolPage(PoolFigures figures, Today today) {
        this.figures = figures;
        this.today = today;
    }

    @GetMapping("/dashboard/pool")
    String pool(@RequestParam(required = false) Integer band, @RequestParam(defaultValue = "1") int page, Model model) {
        List<PriceBand> bands = figures.bands(today.day());
        Slice slice = Slice.page(page);
        model.addAttribute("estates", figures.estates(today.day()));
        model.addAttribute("bands", bands);
        model.addAttribute("slice", slice);
        if (band != null && band >= 0 && band < bands.size()) {
            model.addAttribute("band", bands.get(band));
            model.addAttribute("lines", figures.vouchers(bands.get(band), today.day(), slice));
            model.addAttribute("pages", slice.pages(bands.get(band).vouchers()));
        }
        return "pool";
    }
}
