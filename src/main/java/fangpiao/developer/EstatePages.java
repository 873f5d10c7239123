package fangpiao.developer;

import fangpiao.policy.PropertyType;
import fangpiao.pool.UnitStatus;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An estate of the company, and one of its units. */
@Controller
class EstatePages {

    private final Companies companies;
    private final OwnEstates estates;
    private final OwnPurchases purchases;
    private final OwnCases cases;

    EstatePages(Companies companies, OwnEstates estates, OwnPurchases purchases, OwnCases cases) {
        this.companies = companies;
        this.estates = estates;
        this.purchases = purchases;
        this.cases = cases;
    }

    @GetMapping("/developer/estates/{code}")
    String estate(
            @PathVariable String code,
            @RequestParam(required = false) String building,
            @RequestParam(required = false) PropertyType type,
            @RequestParam(required = false) UnitStatus status,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        Company company = companies.of(person);
        var filter = new UnitFilter(building, type, status);
        Slice slice = Slice.of(page, estates.count(company, code, filter));
        model.addAttribute("estate", estates.find(company, code).orElseThrow(EstatePages::notThere));
        model.addAttribute("cases", cases.ofEstate(company, code));
        model.addAttribute("filter", filter);
        model.addAttribute("buildings", estates.buildings(company, code));
        model.addAttribute("types", PropertyType.values());
        model.addAttribute("statuses", UnitStatus.values());
        model.addAttribute("units", estates.units(company, code, filter, slice));
        model.addAttribute("slice", slice);
        return "developer-estate";
    }

    @GetMapping("/developer/units/{no}")
    String unit(@PathVariable String no, Principal person, Model page) {
        Company company = companies.of(person);
        page.addAttribute("unit", estates.unit(company, no).orElseThrow(EstatePages::notThere));
        page.addAttribute("purchases", purchases.ofUnit(company, no));
        return "developer-unit";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
