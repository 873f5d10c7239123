package fangpiao.pool;

import fangpiao.Scenario;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A developer who brings an estate into the pool, and the officials who let it in. */
@Component
public class PoolScenario {

    public static final String TWO_HOMES_AND_A_PARKING_LOT = """
            1栋,101,住宅,98.60,1183200.00,1150000.00
            1栋,102,住宅,89.00,1000000.00,980000.00
            B1,B017,车位,12.50,90000.00,80000.00""";

    static final List<String> ALL_PAPERS = Stream.of(EntryPaper.values())
            .filter(EntryPaper::isRequired)
            .map(EntryPaper::name)
            .toList();

    private static final Map<String, Object> AGREED = Map.of("decision", "APPROVE", "opinion", "同意");
    private static final Set<String> AFTER_THE_NOTICE = Set.of("signCooperation", "end");

    /** Five working days lie within it, even around the Spring Festival. */
    private static final int LONGEST_NOTICE = 20;

    private final Scenario scenario;
    private final JdbcClient db;

    PoolScenario(Scenario scenario, JdbcClient db) {
        this.scenario = scenario;
        this.db = db;
    }

    public Map<String, Object> application() {
        int n = scenario.unique();
        var form = new HashMap<String, Object>();
        form.put("developerName", "昆明测试置业第%d有限公司".formatted(n));
        form.put("creditCode", "91530100MA6K%06d".formatted(n));
        form.put("estateName", "春雨新居%d期".formatted(n));
        form.put("estateAddress", "马街街道春雨路%d号".formatted(n));
        form.put("districtCode", "530112");
        form.put("saleStage", "PRESALE");
        form.put("permitNo", "西预许2024第%d号".formatted(n));
        form.put("deliveryOn", scenario.today().plusYears(1).toString());
        form.put("escrowBank", "测试银行昆明分行");
        form.put("escrowAccount", "5300%012d".formatted(n));
        return form;
    }

    /** An application with a concession. */
    public Map<String, Object> conceding(String percent, String until) {
        var form = application();
        form.put("concessionPercent", percent);
        form.put("concessionUntil", until);
        return form;
    }

    /** Applies, and is brought to the given task; answers with the case number. */
    public String appliesAndReaches(String task) {
        return appliesAndReaches(task, application(), TWO_HOMES_AND_A_PARKING_LOT);
    }

    public String appliesAndReaches(String task, Map<String, Object> application, String units) {
        if (AFTER_THE_NOTICE.contains(task)) return appliedEarlierAndReaches(task, application, units);
        String caseNo = scenario.start("intake", "poolEntry", application);
        road(caseNo, task, units);
        return caseNo;
    }

    /** A notice takes its days: who shall be listed today has applied in time. */
    private String appliedEarlierAndReaches(String task, Map<String, Object> application, String units) {
        LocalDate today = scenario.today();
        scenario.todayIs(today.minusDays(LONGEST_NOTICE).toString());
        String caseNo = scenario.start("intake", "poolEntry", application);
        road(caseNo, "closeEntryNotice", units);
        scenario.todayIs(today.toString());
        scenario.complete("poolchief", caseNo, "closeEntryNotice", noticeEnds("NO_OBJECTION"));
        if (task.equals("end")) signs(caseNo);
        return caseNo;
    }

    public void isListed(String caseNo) {
        scenario.complete("intake", caseNo, "signCooperation", cooperation());
    }

    private void road(String caseNo, String task, String units) {
        for (Step step : goodRoad(units)) {
            if (step.task.equals(task)) return;
            scenario.complete(step.user, caseNo, step.task, step.form);
        }
    }

    /** From the entered units to the end of the notice, which takes its days. */
    public void passesTheNotice(String caseNo) {
        goodRoad("").stream()
                .dropWhile(step -> !step.task.equals("reviewJointly"))
                .forEach(step -> scenario.complete(step.user, caseNo, step.task, step.form));
        scenario.todayIs(scenario.today().plusDays(LONGEST_NOTICE).toString());
        scenario.complete("poolchief", caseNo, "closeEntryNotice", noticeEnds("NO_OBJECTION"));
    }

    /** The cooperation agreement, with which the units come on sale. */
    public void signs(String caseNo) {
        scenario.complete("intake", caseNo, "signCooperation", cooperation());
    }

    /** The numbers of the units of a new estate, on sale. */
    public List<String> listedUnits(String units) {
        return unitsOf(appliesAndReaches("end", application(), units));
    }

    public List<String> unitsOf(String caseNo) {
        return db.sql("""
                select no from unit join pool_entry on pool_entry.estate_code = unit.estate_code
                where case_no = ? order by no""").param(caseNo).query(String.class).list();
    }

    public String stateOfUnit(String unitNo) {
        return db.sql("select status from unit where no = ?")
                .param(unitNo)
                .query(String.class)
                .single();
    }

    Map<String, Object> documentsAreFine() {
        return papers("APPROVE", ALL_PAPERS);
    }

    /** The reviewer has seen so many papers, and says what comes of it. */
    Map<String, Object> papers(String decision, List<String> seen) {
        var form = new HashMap<String, Object>(Map.of("decision", decision, "papersSeen", seen, "opinion", "已核对原件"));
        if (!decision.equals("APPROVE")) form.put("reasonCode", "R01");
        else {
            form.put("qualificationUntil", scenario.today().plusYears(2).toString());
            form.put("permitUntil", scenario.today().plusYears(1).toString());
        }
        if (decision.equals("RETURN")) form.put("returnItems", List.of("其他入库材料"));
        return form;
    }

    Map<String, Object> site(String decision, String progress) {
        var form = new HashMap<String, Object>(Map.of(
                "progress",
                progress,
                "inspectedOn",
                scenario.today().toString(),
                "photoPlace",
                "1栋南侧主入口",
                "findings",
                "1栋、2栋主体已完工，外墙施工中",
                "decision",
                decision,
                "opinion",
                "现场与申报一致"));
        if (decision.equals("REJECT")) form.put("reasonCode", "R20");
        return form;
    }

    /** All authorities agree, but for those named. */
    Map<String, Object> meeting(String decision, String... objecting) {
        var form = new HashMap<String, Object>(Map.of(
                "minutesNo",
                "西房票会审〔2024〕1号",
                "metOn",
                scenario.today().toString(),
                "decision",
                decision,
                "opinion",
                "会审意见"));
        for (String authority : List.of("housing", "renewal", "planning", "tax"))
            form.put(authority + "Opinion", List.of(objecting).contains(authority) ? "OBJECT" : "AGREE");
        if (!decision.equals("APPROVE")) form.put("reasonCode", "R15");
        if (decision.equals("RETURN")) form.put("returnItems", List.of("房源清单"));
        return form;
    }

    Map<String, Object> notice() {
        return new HashMap<>(Map.of(
                "noticeNo", "西房源公示〔2024〕%d号".formatted(scenario.unique()),
                "publishedOn", scenario.today().toString(),
                "noticePlace", "局门户网站"));
    }

    Map<String, Object> noticeEnds(String result) {
        return Map.of("decision", result, "opinion", "公示期内收到的异议均已答复");
    }

    Map<String, Object> objection(String day) {
        return Map.of(
                "decision", "REGISTER_OBJECTION",
                "objector", "王建国",
                "receivedOn", day,
                "objection", "1栋101号房已出售给本人",
                "opinion", "已转房企核实");
    }

    Map<String, Object> cooperation() {
        return new HashMap<>(Map.of(
                "decision", "SIGNED",
                "cooperationNo", "西房票合作〔2024〕%d号".formatted(scenario.unique()),
                "signedOn", scenario.today().toString(),
                "validUntil", scenario.today().plusYears(2).toString()));
    }

    Map<String, Object> pasted(String units) {
        return Map.of("decision", "ENTERED", "unitLines", units);
    }

    private List<Step> goodRoad(String units) {
        return List.of(
                new Step("pool", "reviewDocuments", documentsAreFine()),
                new Step("pool", "assessRegisters", AGREED),
                new Step("inspector", "inspectSite", site("APPROVE", "TOPPED")),
                new Step("inspector2", "confirmInspection", AGREED),
                new Step("intake", "enterUnits", pasted(units)),
                new Step("pool", "reviewJointly", meeting("APPROVE")),
                new Step("poolchief", "approveEntry", AGREED),
                new Step("poolchief", "publishEntry", notice()));
    }

    private record Step(String user, String task, Map<String, Object> form) {}
}
