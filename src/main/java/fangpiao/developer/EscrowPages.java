package fangpiao.developer;

import fangpiao.pool.EscrowChange;
import fangpiao.pool.EscrowDesk;
import fangpiao.pool.EscrowRequest;
import fangpiao.shared.Refusal;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a company asks to be paid into another account. */
@Controller
class EscrowPages {

    private final Companies companies;
    private final OwnEstates estates;
    private final EscrowDesk desk;

    EscrowPages(Companies companies, OwnEstates estates, EscrowDesk desk) {
        this.companies = companies;
        this.estates = estates;
        this.desk = desk;
    }

    @GetMapping("/developer/estates/{code}/escrow")
    ModelAndView show(@PathVariable String code, Principal person) {
        return page(own(code, person), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/developer/estates/{code}/escrow")
    ModelAndView request(
            @PathVariable String code,
            @RequestParam String bank,
            @RequestParam String account,
            @RequestParam String documentNo,
            @RequestParam String reason,
            @RequestParam MultipartFile file,
            Principal person)
            throws IOException {
        OwnEstate estate = own(code, person);
        try {
            var request = new EscrowRequest(estate.code(), bank, account, documentNo, reason);
            desk.request(request, file.getOriginalFilename(), file.getBytes(), person.getName());
            return new ModelAndView("redirect:/developer/estates/{code}/escrow", Map.of("code", code));
        } catch (Refusal refusal) {
            var entered = Map.of("bank", bank, "account", account, "documentNo", documentNo, "reason", reason);
            return page(estate, entered, HttpStatus.BAD_REQUEST).addObject("wrong", refusal.getMessage());
        }
    }

    private ModelAndView page(OwnEstate estate, Map<String, String> entered, HttpStatus status) {
        List<EscrowChange> changes = desk.of(estate.code());
        return new ModelAndView("developer-escrow", status)
                .addObject("estate", estate)
                .addObject("changes", changes)
                .addObject("waiting", changes.stream().anyMatch(EscrowChange::isOpen))
                .addObject("entered", entered);
    }

    private OwnEstate own(String code, Principal person) {
        return estates.find(companies.of(person), code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
