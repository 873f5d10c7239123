package fangpiao.purchase;

import static fangpiao.purchase.PurchaseStatus.COMMITTED;
import static fangpiao.purchase.PurchaseStatus.CONTRACT_CHECKED;

import fangpiao.amount.DeedTax;
import fangpiao.document.Paper;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.PoolDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The papers of a purchase: the payment order (D17), from the check of the contract on, and what the tax office must know of
 * a filed contract that vouchers have paid.
 */
@Controller
class PurchasePapers {

    private final PurchaseDesk desk;
    private final UseBonuses bonuses;
    private final VoucherDesk vouchers;
    private final PoolDesk pool;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final Paper paper;

    PurchasePapers(
            PurchaseDesk desk,
            UseBonuses bonuses,
            VoucherDesk vouchers,
            PoolDesk pool,
            ProjectDesk projects,
            PolicyDesk policies,
            Paper paper) {
        this.desk = desk;
        this.bonuses = bonuses;
        this.vouchers = vouchers;
        this.pool = pool;
        this.projects = projects;
        this.policies = policies;
        this.paper = paper;
    }

    @GetMapping("/payment-orders/{caseNo}.pdf")
    ResponseEntity<byte[]> paymentOrder(@PathVariable String caseNo) {
        Purchase purchase = desk.get(new CaseNo(caseNo)).require(CONTRACT_CHECKED, COMMITTED);
        return paper.show(caseNo + ".pdf", "payment-order", facts(purchase));
    }

    @GetMapping("/deed-tax-statements/{caseNo}.pdf")
    ResponseEntity<byte[]> deedTaxStatement(@PathVariable String caseNo) {
        Purchase purchase = desk.get(new CaseNo(caseNo)).require(COMMITTED);
        Map<String, Object> facts = facts(purchase);
        facts.put("tax", deedTaxOf(purchase));
        return paper.show(caseNo + ".pdf", "deed-tax-statement", facts);
    }

    private Map<String, Object> facts(Purchase purchase) {
        List<PaperLine> lines =
                purchase.parts().stream().map(part -> lineOf(part, purchase)).toList();
        var facts = new HashMap<String, Object>();
        facts.put("purchase", purchase);
        facts.put("unit", pool.unit(purchase.unitNo()));
        facts.put("lines", lines);
        facts.put("byVoucher", purchase.byVoucher());
        facts.put("price", purchase.price().whole());
        facts.put("project", projects.get(lines.get(0).voucher().projectCode()));
        return facts;
    }

    private PaperLine lineOf(VoucherPart part, Purchase purchase) {
        VoucherCard voucher = vouchers.card(part.voucher());
        Money bonus = bonuses.of(purchase.no(), part.voucher())
                .map(earned -> earned.amount())
                .orElse(null);
        return new PaperLine(voucher, part.amount(), part.kinship().chinese(), bonus);
    }

    /** What counts is what the vouchers pay whose own rules free it of tax. */
    private DeedTax deedTaxOf(Purchase purchase) {
        Money price = purchase.price().whole();
        List<VoucherPart> free = purchase.parts().stream()
                .filter(part -> rulesOf(part).get(Parameters.TAX_EXEMPT))
                .toList();
        if (free.isEmpty())
            return DeedTax.of(
                    price, purchase.byVoucher(), rulesOf(purchase.parts().get(0)));
        Money byVoucher = Money.sum(free.stream().map(VoucherPart::amount).toList());
        return DeedTax.of(price, byVoucher, rulesOf(free.get(0)));
    }

    private Policy rulesOf(VoucherPart part) {
        return policies.version(part.policyVersion());
    }

    /**
     * One voucher on a paper.
     *
     * @param bonus what the purchase has earned with it; null before the filing and where no rule rewards use
     */
    public record PaperLine(VoucherCard voucher, Money amount, String kinship, Money bonus) {}
}
