package fangpiao.swap;

import static fangpiao.swap.SwapConversion.Status.APPROVED;
import static fangpiao.swap.SwapConversion.Status.CHECKED;
import static fangpiao.swap.SwapConversion.Status.CONVERTED;
import static fangpiao.swap.SwapConversion.Status.FEE_PAID;
import static fangpiao.swap.SwapConversion.Status.FEE_SENT;

import fangpiao.agreement.Agreement;
import fangpiao.document.Paper;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The supplementary agreement on paper (D06): from the check of the clearing on, so that the approver reads it too. */
@Controller
class SupplementPage {

    private final SwapConversionDesk desk;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final Paper paper;

    SupplementPage(SwapConversionDesk desk, ProjectDesk projects, PolicyDesk policies, Paper paper) {
        this.desk = desk;
        this.projects = projects;
        this.policies = policies;
        this.paper = paper;
    }

    @GetMapping("/supplements/{caseNo}.pdf")
    ResponseEntity<byte[]> supplement(@PathVariable String caseNo) {
        SwapConversion conversion =
                desk.get(new CaseNo(caseNo)).require(CHECKED, APPROVED, CONVERTED, FEE_SENT, FEE_PAID);
        return paper.show(caseNo + ".pdf", "supplement", facts(conversion));
    }

    private Map<String, Object> facts(SwapConversion conversion) {
        Agreement agreement = desk.agreementOf(conversion.caseNo());
        Policy policy = policies.version(conversion.clearedBy());
        return Map.of(
                "conversion", conversion,
                "agreement", agreement,
                "project", projects.get(agreement.projectCode()),
                "fee", conversion.clearing().under(policy),
                "overdueFrom", conversion.clearing().agreedDelivery().plusDays(1),
                "signedOn", signedOn(conversion));
    }

    private static String signedOn(SwapConversion conversion) {
        if (conversion.supplement() == null) return "　　　　年　　月　　日";
        LocalDate day = conversion.supplement().signedOn();
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
