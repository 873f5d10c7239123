package fangpiao.demo;

import fangpiao.policy.Evidence;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.RuleBook;
import fangpiao.policy.VoucherKind;
import fangpiao.project.Project;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.IdNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two programmes with invented rules, so that vouchers without expropriation can be tried; one case waits at each step. */
@Component
@Profile("demo & !test")
class PilotGrants {

    static final List<String> STEPS =
            List.of("checkEligibility", "approveGrant", "correctGrant", "issueGrantedVoucher");

    private static final Map<String, String> ACCOUNTS =
            Map.of("RC", "5305010000000020251", "TG", "5305010000000020252");
    private static final String[] NAMES = {"沈若溪", "顾明远", "董玉成", "蒋思齐"};
    private static final Map<String, Object> ELIGIBLE =
            Map.of("decision", "APPROVE", "documentSeen", true, "opinion", "材料齐全，符合条件。");

    private final Clerk clerk;
    private final PolicyDesk policies;
    private final ProjectDesk projects;
    private final PilotFunds funds;

    PilotGrants(Clerk clerk, PolicyDesk policies, ProjectDesk projects, PilotFunds funds) {
        this.clerk = clerk;
        this.policies = policies;
        this.projects = projects;
        this.funds = funds;
    }

    void stand(String today) {
        begin(VoucherKind.TALENT_SUBSIDY, today);
        begin(VoucherKind.STALLED_PROJECT_SWAP, today);
        for (int i = 0; i < STEPS.size(); i++) bring(i, STEPS.get(i));
    }

    private void begin(VoucherKind kind, String today) {
        Project programme = projects.programmeFor(kind);
        var texts = new HashMap<>(RuleBook.of(policies.version("KM-2025")).texts());
        texts.putAll(Map.of(
                "version.code",
                programme.code() + "-DEMO",
                "version.name",
                programme.name() + "规则（演示数据）",
                "version.legalBasis",
                "演示数据，非现行规定",
                "version.issuedOn",
                today,
                "version.effectiveFrom",
                today,
                "version.projectCode",
                programme.code(),
                "voucherType",
                kind.name(),
                "talent.faceMax",
                "200000"));
        var invented = new Evidence(false, "演示数据");
        policies.draft(new RuleBook(texts, Map.of("voucherType", invented, "talent.faceMax", invented)), "author");
        policies.activate(programme.code() + "-DEMO", "activator");
        funds.open(
                programme.code(),
                programme.name() + "专项资金专户",
                "BUDGET",
                ACCOUNTS.get(programme.code()),
                "3000000",
                "FDYH-20250808-" + programme.code(),
                today);
    }

    private void bring(int no, String stop) {
        String caseNo = clerk.start("intake", "voucherGrant", no % 2 == 0 ? talent(no) : stalledHome(no));
        switch (stop) {
            case "correctGrant" ->
                clerk.complete(
                        "reviewer",
                        caseNo,
                        "checkEligibility",
                        Map.of(
                                "decision",
                                "RETURN",
                                "reasonCode",
                                "R01",
                                "returnItems",
                                List.of("社会保险"),
                                "opinion",
                                "缺社会保险缴纳证明，请补正。"));
            case "approveGrant" -> clerk.complete("reviewer", caseNo, "checkEligibility", ELIGIBLE);
            case "issueGrantedVoucher" -> {
                clerk.complete("reviewer", caseNo, "checkEligibility", ELIGIBLE);
                clerk.approve("chief", caseNo, "approveGrant");
            }
            default -> {} // left where it begins
        }
    }

    private static Map<String, Object> talent(int no) {
        var form = applicant(no, VoucherKind.TALENT_SUBSIDY);
        form.put("documentNo", "西人才〔2025〕演示%02d号".formatted(no));
        form.put("employer", "昆明滇池演示科技有限公司");
        form.put("creditCode", "91530112MA6K00%04d".formatted(no));
        form.put("talentCategory", "C");
        form.put("insuranceMonths", 24);
        return form;
    }

    private static Map<String, Object> stalledHome(int no) {
        var form = applicant(no, VoucherKind.STALLED_PROJECT_SWAP);
        form.put("documentNo", "退款协议（2025）演示%02d号".formatted(no));
        form.put("stalledProject", "滇南演示花园");
        form.put("stalledAddress", "3栋%d室".formatted(1200 + no));
        form.put("contractNo", "KM-GF-2019-%05d".formatted(880 + no));
        form.put("paidYuan", "420000");
        return form;
    }

    private static Map<String, Object> applicant(int no, VoucherKind kind) {
        String first17 = "53011219%02d0%d12%03d".formatted(85 + no, 1 + no, 300 + no);
        return new HashMap<>(Map.of(
                "voucherKind",
                kind.name(),
                "applicantName",
                NAMES[no] + "（演示数据）",
                "applicantIdNo",
                first17 + IdNumber.checkCharacter(first17),
                "holderPhone",
                "139870%05d".formatted(no),
                "grantYuan",
                "120000"));
    }
}
