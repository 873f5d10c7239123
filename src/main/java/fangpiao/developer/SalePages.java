package fangpiao.developer;

import fangpiao.document.Attachments;
import fangpiao.purchase.PurchaseStatus;
import fangpiao.settlement.CorrectionNotice;
import fangpiao.shared.CaseNo;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the company has sold for vouchers, what it is owed for that, and how far each case is. */
@Controller
class SalePages {

    private final Companies companies;
    private final OwnPurchases purchases;
    private final OwnClaims claims;
    private final OwnCases cases;
    private final Attachments attachments;
    private final CorrectionNotice notice;

    SalePages(
            Companies companies,
            OwnPurchases purchases,
            OwnClaims claims,
            OwnCases cases,
            Attachments attachments,
            CorrectionNotice notice) {
        this.companies = companies;
        this.purchases = purchases;
        this.claims = claims;
        this.cases = cases;
        this.attachments = attachments;
        this.notice = notice;
    }

    @GetMapping("/developer/purchases")
    String purchases(
            @RequestParam(required = false) PurchaseStatus status,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        Company company = companies.of(person);
        Slice slice = Slice.of(page, purchases.count(company, status));
        model.addAttribute("purchases", purchases.of(company, status, slice));
        model.addAttribute("statuses", PurchaseStatus.values());
        model.addAttribute("status", status);
        model.addAttribute("slice", slice);
        return "developer-purchases";
    }

    @GetMapping("/developer/purchases/{caseNo}")
    String purchase(@PathVariable String caseNo, Principal person, Model page) {
        Company company = companies.of(person);
        page.addAttribute("purchase", purchases.find(company, caseNo).orElseThrow(SalePages::notThere));
        page.addAttribute("tranches", claims.ofPurchase(company, caseNo));
        page.addAttribute("cases", cases.ofPurchase(company, caseNo));
        return "developer-purchase";
    }

    @GetMapping("/developer/claims")
    String claims(@RequestParam(defaultValue = "1") int page, Principal person, Model model) {
        Company company = companies.of(person);
        Slice slice = Slice.of(page, claims.count(company));
        model.addAttribute("sums", claims.sums(company));
        model.addAttribute("tranches", claims.of(company, slice));
        model.addAttribute("slice", slice);
        return "developer-claims";
    }

    @GetMapping("/developer/cases/{caseNo}")
    String story(
            @PathVariable String caseNo, @RequestParam(required = false) String opened, Principal person, Model page) {
        Company company = companies.of(person);
        OwnCase line = cases.find(company, caseNo).orElseThrow(SalePages::notThere);
        page.addAttribute("line", line);
        page.addAttribute("papers", attachments.states(new CaseNo(line.caseNo())));
        page.addAttribute("story", cases.story(company, caseNo));
        page.addAttribute("opened", opened != null);
        return "developer-case";
    }

    @GetMapping("/developer/cases/{caseNo}/correction-notice.pdf")
    ResponseEntity<byte[]> correctionNotice(@PathVariable String caseNo, Principal person) {
        OwnCase line = cases.find(companies.of(person), caseNo)
                .filter(OwnCase::isReturned)
                .orElseThrow(SalePages::notThere);
        return notice.show(new CaseNo(line.caseNo()));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
