package fangpiao.supervision;

import fangpiao.Scenario;
import fangpiao.pool.PoolScenario;
import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An estate in the pool, and the officials who look after it. */
@Component
class SupervisionScenario {

    private final Scenario scenario;
    private final PoolScenario developer;
    private final PoolExits exits;
    private final JdbcClient db;

    SupervisionScenario(Scenario scenario, PoolScenario developer, PoolExits exits, JdbcClient db) {
        this.scenario = scenario;
        this.developer = developer;
        this.exits = exits;
        this.db = db;
    }

    /** The code of a new estate in the pool. */
    String anEstate() {
        return estateOf(
                developer.listedUnits(PoolScenario.TWO_HOMES_AND_A_PARKING_LOT).get(0));
    }

    String estateOf(String unitNo) {
        return db.sql("select estate_code from unit where no = ?")
                .param(unitNo)
                .query(String.class)
                .single();
    }

    List<String> unitsOf(String estate) {
        return db.sql("select no from unit where estate_code = ? order by no")
                .param(estate)
                .query(String.class)
                .list();
    }

    /** The states of its units, each once. */
    List<String> statesOfUnits(String estate) {
        return db.sql("select distinct status from unit where estate_code = ? order by status")
                .param(estate)
                .query(String.class)
                .list();
    }

    String statusOf(String estate) {
        return db.sql("select status from estate where code = ?")
                .param(estate)
                .query(String.class)
                .single();
    }

    LocalDate listedOn(String estate) {
        return db.sql("select listed_on from supervised_estate where code = ?")
                .param(estate)
                .query(LocalDate.class)
                .single();
    }

    void inDays(int days) {
        scenario.todayIs(scenario.today().plusDays(days).toString());
    }

    Map<String, Object> reviewOf(String estate) {
        return new HashMap<>(Map.of("estateCode", estate, "cause", "COMPLAINT", "causeDetail", "来信反映工地停工"));
    }

    /** A review for cause, brought to the given task. */
    String isReviewed(String estate, String task, Map<String, Object> site) {
        String caseNo = scenario.start("pool", "poolReview", reviewOf(estate));
        if (!task.equals("inspectEstate")) scenario.complete("inspector", caseNo, "inspectEstate", site);
        return caseNo;
    }

    /** A building that grows as it should. */
    Map<String, Object> site() {
        String today = scenario.today().toString();
        return new HashMap<>(Map.of(
                "progress",
                "TOPPED",
                "inspectedOn",
                today,
                "expectedDeliveryOn",
                today,
                "complaintsUpheld",
                0,
                "opinion",
                "正在砌筑，现场约60人"));
    }

    Map<String, Object> siteWith(String... triggers) {
        var site = site();
        site.put("triggers", List.of(triggers));
        return site;
    }

    Map<String, Object> concludes(String decision, String ground) {
        var form = new HashMap<String, Object>(Map.of("decision", decision, "opinion", "依据现场复核情况"));
        if (ground != null) form.put("ground", ground);
        return form;
    }

    Map<String, Object> exitOf(String estate, String ground) {
        return new HashMap<>(Map.of(
                "estateCode",
                estate,
                "ground",
                ground,
                "documentNo",
                "西更房〔2024〕%d号".formatted(scenario.unique()),
                "exitFacts",
                "依据文书载明的事实"));
    }

    String isToLeave(String estate, String ground) {
        return scenario.start("pool", "poolExit", exitOf(estate, ground));
    }

    /** An exit for a fault, whose ground holds, brought to the given task. */
    String isToLeaveAndReaches(String task, String estate, String ground) {
        String caseNo = isToLeave(estate, ground);
        scenario.approve("pool2", caseNo, "verifyGround");
        if (task.equals("demandRectification")) return caseNo;
        scenario.complete(
                "pool",
                caseNo,
                "demandRectification",
                demandUntil(scenario.today().plusDays(10)));
        if (task.equals("checkRectification")) return caseNo;
        scenario.complete("inspector", caseNo, "checkRectification", checked("RECTIFIED"));
        return caseNo;
    }

    Map<String, Object> demandUntil(LocalDate day) {
        return Map.of(
                "rectificationNoticeNo",
                "整改〔2024〕%d号".formatted(scenario.unique()),
                "rectifyUntil",
                day.toString(),
                "demands",
                "期限内解除全部查封");
    }

    Map<String, Object> checked(String decision) {
        return Map.of("decision", decision, "checkedOn", scenario.today().toString(), "opinion", "已到现场核验");
    }

    void decides(String caseNo, String decision) {
        scenario.complete("poolchief", caseNo, "decideExit", decision(decision));
    }

    Map<String, Object> decision(String decision) {
        var form = new HashMap<String, Object>(Map.of("decision", decision, "opinion", "依据核实和整改情况"));
        if (decision.equals("SUSPEND")) form.put("suspendMonths", 3);
        return form;
    }

    Map<String, Object> notice() {
        return new HashMap<>(Map.of(
                "noticeNo", "西房源公示〔2024〕%d号".formatted(scenario.unique()),
                "publishedOn", scenario.today().toString(),
                "noticePlace", "区政府网站、局公示栏"));
    }

    void isPublished(String caseNo) {
        scenario.complete("poolchief", caseNo, "publishExit", notice());
    }

    PoolExit.Status stateOf(String exitNo) {
        return exits.get(new CaseNo(exitNo)).status();
    }

    /** The open exit of an estate. */
    String exitOf(String estate) {
        return exits.findOpen(estate).orElseThrow().value();
    }

    List<String> vouchersToldOn(String occasion, String exitNo) {
        return db.sql("select voucher_no from holder_notice where occasion = ? and exit_no = ?")
                .params(occasion, exitNo)
                .query(String.class)
                .list();
    }

    /** Yesterday was the last day of its permit or its agreement. */
    void isOver(String column, String estate) {
        db.sql("update estate set " + column + " = ? where code = ?")
                .params(scenario.today().minusDays(1), estate)
                .update();
    }

    /** It is reinstated with a new permit or agreement. */
    void isRenewed(String caseNo, LocalDate until) {
        var decision = decision("REINSTATE");
        decision.put("renewedUntil", until.toString());
        scenario.complete("poolchief", caseNo, "decideExit", decision);
    }

    /** The sentences told on an occasion, in the order of the purchases. */
    List<String> toldOn(String occasion, String exitNo) {
        return db.sql(
                        "select sentence from holder_notice where occasion = ? and exit_no = ? order by purchase_no, voucher_no")
                .params(occasion, exitNo)
                .query(String.class)
                .list();
    }
}
