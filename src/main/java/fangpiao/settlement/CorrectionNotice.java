package fangpiao.settlement;

import static fangpiao.settlement.Claim.Status.RETURNED;

import fangpiao.document.Paper;
import fangpiao.engine.Office;
import fangpiao.policy.Parameters;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a developer is told in writing when its claim is sent back (补正通知书): why, and which papers are missing. */
@Component
public class CorrectionNotice {

    private final Claims claims;
    private final ClaimChecklist checklist;
    private final VoucherDesk vouchers;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final Office office;
    private final Paper paper;
    private final Clock clock;

    CorrectionNotice(
            Claims claims,
            ClaimChecklist checklist,
            VoucherDesk vouchers,
            ProjectDesk projects,
            PolicyDesk policies,
            Office office,
            Paper paper,
            Clock clock) {
        this.claims = claims;
        this.checklist = checklist;
        this.vouchers = vouchers;
        this.projects = projects;
        this.policies = policies;
        this.office = office;
        this.paper = paper;
        this.clock = clock;
    }

    static String addressOf(CaseNo claim) {
        return "/correction-notices/%s.pdf".formatted(claim);
    }

    /** As the answer to a browser; refused while nothing has to be corrected. */
    public ResponseEntity<byte[]> show(CaseNo caseNo) {
        Claim claim = claims.get(caseNo).require(RETURNED);
        return paper.show(caseNo + ".pdf", "correction-notice", facts(claim));
    }

    private Map<String, Object> facts(Claim claim) {
        Contract contract = claim.contract();
        return Map.of(
                "caseNo", claim.caseNo(),
                "developer", contract.developerName(),
                "about", about(claim),
                "returned", lastReturn(claim.caseNo()),
                "missing",
                        checklist.missing(claim).stream()
                                .map(state -> state.paper().chinese())
                                .toList(),
                "limit", policies.version(claim.ruleVersion()).get(Parameters.SETTLE_DEADLINE_WD),
                "authority", authorityOf(contract),
                "today", LocalDate.now(clock));
    }

    private static String about(Claim claim) {
        return "网签备案号%s的购房合同（%s）申请的第%d期结算（%s，人民币%s元）"
                .formatted(
                        claim.contract().filingNo(),
                        claim.contract().home().address(),
                        claim.seq(),
                        claim.node().chinese(),
                        claim.amount());
    }

    private Office.Act lastReturn(CaseNo caseNo) {
        List<Office.Act> returns = office.acts(caseNo).stream()
                .filter(act -> act.outcome().equals("退回"))
                .toList();
        if (returns.isEmpty()) throw new Refusal("结算案%s没有退回的记录。".formatted(caseNo));
        return returns.get(returns.size() - 1);
    }

    private String authorityOf(Contract contract) {
        var voucher = vouchers.card(contract.vouchers().get(0));
        return projects.get(voucher.projectCode()).authority();
    }
}
