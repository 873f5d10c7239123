package fangpiao.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews of the pilot's estates, and estates on their way out; one case waits at each step. */
@Component
@Profile("demo & !test")
class PilotSupervision {

    private static final Map<String, Object> HOLDS = Map.of("decision", "APPROVE", "opinion", "文书属实，已与登记信息核对。");

    private final Clerk clerk;
    private final JdbcClient db;
    private final Clock clock;

    PilotSupervision(Clerk clerk, JdbcClient db, Clock clock) {
        this.clerk = clerk;
        this.db = db;
        this.clock = clock;
    }

    /** The calendar has opened a review of each estate; the third one's waits for the inspector. */
    void reviews(List<PilotEstate> listed) {
        concludes(inspected(listed.get(0), List.of()), "KEEP", null, "进度与申报一致，登记信息无异常，予以保留。");
        inspected(listed.get(1), List.of());
        concludes(inspected(listed.get(3), List.of("E9")), "EXIT", "E9", "部分购房款未进监管账户，转退库核查。");
    }

    void exits(List<PilotEstate> listed, List<PilotEstate> leaving) {
        demanded(exitOf(listed.get(3)));
        begins(listed.get(2), "E5", "持票人反映成交价高于同栋其他购房人。");
        verified(begins(leaving.get(0), "E10", "12套房屋逾期未办理交付手续。"));
        verified(begins(leaving.get(1), "VOLUNTARY", "房企书面申请退库，余房转自持经营。"));
        removed(begins(leaving.get(2), "E12", "房企被列入失信被执行人名单。"));
    }

    private String inspected(PilotEstate estate, List<String> triggers) {
        String caseNo = db.sql("select case_no from pool_review where estate_code = ? and closed_at is null")
                .param(codeOf(estate))
                .query(String.class)
                .single();
        clerk.complete(
                "inspector",
                caseNo,
                "inspectEstate",
                Map.of(
                        "progress",
                        estate.progress(),
                        "inspectedOn",
                        today().toString(),
                        "expectedDeliveryOn",
                        estate.deliveryOn(),
                        "complaintsUpheld",
                        0,
                        "triggers",
                        triggers,
                        "opinion",
                        "现场正常，售楼处公示与申报一致。"));
        return caseNo;
    }

    private void concludes(String caseNo, String decision, String ground, String opinion) {
        var form = new HashMap<String, Object>(Map.of("decision", decision, "opinion", opinion));
        if (ground != null) form.put("ground", ground);
        clerk.complete("pool", caseNo, "concludeReview", form);
    }

    private String begins(PilotEstate estate, String ground, String facts) {
        return clerk.start(
                "pool",
                "poolExit",
                Map.of(
                        "estateCode",
                        codeOf(estate),
                        "ground",
                        ground,
                        "documentNo",
                        "西更房〔%d〕%s号".formatted(today().getYear(), codeOf(estate)),
                        "exitFacts",
                        facts));
    }

    private String verified(String caseNo) {
        clerk.complete("pool2", caseNo, "verifyGround", HOLDS);
        return caseNo;
    }

    private String demanded(String caseNo) {
        verified(caseNo);
        clerk.complete(
                "pool",
                caseNo,
                "demandRectification",
                Map.of(
                        "rectificationNoticeNo",
                        "西更整改〔%d〕%s号".formatted(today().getYear(), caseNo.substring(caseNo.length() - 2)),
                        "rectifyUntil",
                        today().plusDays(30).toString(),
                        "demands",
                        "期限内将应入监管账户的款项全部补足，并提交银行流水。"));
        return caseNo;
    }

    private void removed(String caseNo) {
        clerk.complete(
                "inspector",
                demanded(caseNo),
                "checkRectification",
                Map.of("decision", "RECTIFIED", "checkedOn", today().toString(), "opinion", "已核对执行信息，案件未结，仅部分履行。"));
        clerk.complete("poolchief", caseNo, "decideExit", Map.of("decision", "REMOVE", "opinion", "仍在失信名单内，决定退库。"));
    }

    private String exitOf(PilotEstate estate) {
        return db.sql("select case_no from pool_exit where estate_code = ? and closed_at is null")
                .param(codeOf(estate))
                .query(String.class)
                .single();
    }

    private String codeOf(PilotEstate estate) {
        return db.sql("select code from estate where name = ?")
                .param(estate.name())
                .query(String.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
