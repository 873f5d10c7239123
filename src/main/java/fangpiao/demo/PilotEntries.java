package fangpiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The road an estate takes into the pool, up to a step where it is left waiting. */
@Component
@Profile("demo & !test")
class PilotEntries {

    /** Up to the notice, which takes its days. */
    static final List<String> STEPS = List.of(
            "reviewDocuments",
            "assessRegisters",
            "inspectSite",
            "confirmInspection",
            "enterUnits",
            "reviewJointly",
            "approveEntry",
            "publishEntry",
            "closeEntryNotice");

    private static final Map<String, Object> AGREED = Map.of("decision", "APPROVE", "opinion", "同意。");
    private static final List<String> PAPERS = List.of(
            "APPLICATION",
            "BUSINESS_LICENCE",
            "QUALIFICATION",
            "LAND_TITLE",
            "LAND_PLANNING",
            "WORKS_PLANNING",
            "BUILDING_PERMIT",
            "SALE_PERMIT",
            "PRICE_FILING",
            "UNIT_LIST",
            "ESCROW_AGREEMENT",
            "ENCUMBRANCE_STATEMENT",
            "LITIGATION_LIST",
            "TAX_REPORT",
            "CREDIT_REPORT",
            "COMMITMENT",
            "SALES_CONTACT");

    private final Clerk clerk;
    private final Clock clock;

    PilotEntries(Clerk clerk, Clock clock) {
        this.clerk = clerk;
        this.clock = clock;
    }

    /** Answers with the case number. */
    String enters(PilotEstate estate, String stop) {
        String caseNo = clerk.start("intake", "poolEntry", estate.application());
        for (String step : STEPS) {
            if (step.equals(stop)) return caseNo;
            clerk.complete(userOf(step), caseNo, step, form(step, estate));
        }
        return caseNo;
    }

    /** Its papers are not complete: the reviewer sends the application back. */
    void sentBack(PilotEstate estate) {
        String caseNo = enters(estate, "reviewDocuments");
        var form = new HashMap<String, Object>(
                Map.of("decision", "RETURN", "reasonCode", "R01", "returnItems", List.of("监管账户协议", "其他入库材料")));
        form.put("papersSeen", PAPERS.subList(0, 10));
        form.put("opinion", "资金监管协议等材料未交，请补正。");
        clerk.complete("pool", caseNo, "reviewDocuments", form);
    }

    void objected(String caseNo) {
        clerk.complete(
                "poolchief",
                caseNo,
                "closeEntryNotice",
                Map.of(
                        "decision", "REGISTER_OBJECTION",
                        "objector", "周建平",
                        "receivedOn", today().toString(),
                        "objection", "认为2栋与相邻小区的日照间距不足。",
                        "opinion", "已转资规部门核实。"));
    }

    void noticeIsOver(String caseNo) {
        clerk.complete(
                "poolchief", caseNo, "closeEntryNotice", Map.of("decision", "NO_OBJECTION", "opinion", "公示期内未收到异议。"));
    }

    void signs(String caseNo) {
        clerk.complete(
                "intake",
                caseNo,
                "signCooperation",
                Map.of(
                        "decision",
                        "SIGNED",
                        "cooperationNo",
                        "西房票合作〔%d〕%s号".formatted(today().getYear(), caseNo.substring(caseNo.length() - 2)),
                        "signedOn",
                        today().toString(),
                        "validUntil",
                        today().plusYears(3).toString()));
    }

    private static String userOf(String step) {
        return switch (step) {
            case "inspectSite" -> "inspector";
            case "confirmInspection" -> "inspector2";
            case "enterUnits" -> "intake";
            case "approveEntry", "publishEntry", "closeEntryNotice" -> "poolchief";
            default -> "pool";
        };
    }

    private Map<String, Object> form(String step, PilotEstate estate) {
        return switch (step) {
            case "reviewDocuments" -> papers();
            case "inspectSite" -> site(estate);
            case "enterUnits" -> Map.of("decision", "ENTERED", "unitLines", estate.unitLines());
            case "reviewJointly" -> meeting();
            case "publishEntry" ->
                Map.of(
                        "noticeNo",
                        "西更房源公示〔2024〕1号",
                        "publishedOn",
                        today().toString(),
                        "noticePlace",
                        "局门户网站、项目售楼处公示栏");
            default -> AGREED;
        };
    }

    private Map<String, Object> papers() {
        return Map.of(
                "decision",
                "APPROVE",
                "papersSeen",
                PAPERS,
                "qualificationUntil",
                today().plusYears(2).toString(),
                "permitUntil",
                today().plusYears(2).toString(),
                "opinion",
                "材料齐全，原件相符。");
    }

    private Map<String, Object> site(PilotEstate estate) {
        return Map.of(
                "decision", "APPROVE",
                "progress", estate.progress(),
                "inspectedOn", today().toString(),
                "photoPlace", "1栋南侧主入口",
                "findings", "在场核对1栋、2栋，施工公示牌、楼栋号与申报一致。",
                "opinion", "现场与申报一致。");
    }

    private Map<String, Object> meeting() {
        return Map.of(
                "decision", "APPROVE",
                "minutesNo", "西房票会审〔%d〕2号".formatted(today().getYear()),
                "metOn", today().toString(),
                "housingOpinion", "AGREE",
                "renewalOpinion", "AGREE",
                "planningOpinion", "AGREE",
                "taxOpinion", "AGREE",
                "opinion", "各部门均无不同意见。");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
