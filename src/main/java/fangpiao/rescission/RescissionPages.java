package fangpiao.rescission;

import fangpiao.document.Paper;
import fangpiao.engine.Office;
import fangpiao.policy.Parameters;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.purchase.FiledContract;
import fangpiao.purchase.FiledContracts;
import fangpiao.settlement.ContractClaims;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.spreadsheet.Download;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What developers owe, on one page; and the paper on which a rescission is decided (退房退款审批表, D27). */
@Controller
class RescissionPages {

    private final Arrears arrears;
    private final RescissionDesk desk;
    private final FiledContracts contracts;
    private final ContractClaims claims;
    private final VoucherDesk vouchers;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final Office office;
    private final Paper paper;
    private final Clock clock;

    RescissionPages(
            Arrears arrears,
            RescissionDesk desk,
            FiledContracts contracts,
            ContractClaims claims,
            VoucherDesk vouchers,
            ProjectDesk projects,
            PolicyDesk policies,
            Office office,
            Paper paper,
            Clock clock) {
        this.arrears = arrears;
        this.desk = desk;
        this.contracts = contracts;
        this.claims = claims;
        this.vouchers = vouchers;
        this.projects = projects;
        this.policies = policies;
        this.office = office;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/arrears")
    String arrears(Model page) {
        List<Arrear> all = arrears.all();
        LocalDate today = LocalDate.now(clock);
        page.addAttribute("today", today);
        List<Ages> developers = Ages.of(all, today);
        page.addAttribute("developers", developers);
        page.addAttribute("total", Ages.total(developers));
        page.addAttribute("arrears", all);
        List<Arrear> overdue =
                all.stream().filter(arrear -> arrear.isOverdueOn(today)).toList();
        page.addAttribute("overdue", overdue.size());
        page.addAttribute(
                "overdueSum",
                Money.sum(overdue.stream().map(Arrear::outstanding).toList()));
        return "arrears";
    }

    @GetMapping("/arrears.xlsx")
    ResponseEntity<byte[]> arrears() {
        LocalDate today = LocalDate.now(clock);
        return Download.xlsx("追款台账-%s.xlsx".formatted(today), ArrearsSheet.of(arrears.all(), today));
    }

    @GetMapping("/rescissions/{caseNo}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String caseNo) {
        return paper.show(caseNo + ".pdf", "rescission", facts(desk.get(new CaseNo(caseNo))));
    }

    private Map<String, Object> facts(Rescission rescission) {
        FiledContract contract = contracts.get(rescission.purchase());
        VoucherCard voucher = vouchers.card(contract.parts().get(0).voucher());
        return Map.of(
                "rescission", rescission,
                "contract", contract,
                "project", projects.get(voucher.projectCode()),
                "shares", claims.shares(rescission.purchase()),
                "acts", office.acts(rescission.caseNo()),
                "lostBonus", contracts.lostBonus(contract, rescission.cases()),
                "graceDays", policies.version(voucher.policyVersion()).get(Parameters.REFUND_GRACE_DAYS),
                "today", LocalDate.now(clock));
    }
}
