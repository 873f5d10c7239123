package fangpiao.pool;

import fangpiao.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A developer who brings an estate into the pool, and the officials who let it in. */
@Component
public class PoolScenario {

    public static final String TWO_HOMES_AND_A_PARKING_LOT = """
            1栋,101,住宅,98.60,1183200.00,1150000.00
            1栋,102,住宅,89.00,1000000.00,980000.00
            B1,B017,车位,12.50,90000.00,80000.00""";

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
        String caseNo = scenario.start("intake", "poolEntry", application);
        for (Step step : goodRoad(units)) {
            if (step.task.equals(task)) return caseNo;
            scenario.complete(step.user, caseNo, step.task, step.form);
        }
        return caseNo;
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
        return Map.of(
                "decision", "APPROVE",
                "licenceSeen", true,
                "priceFiled", true,
                "commitmentSigned", true,
                "opinion", "五证齐全");
    }

    Map<String, Object> site(String decision, String progress) {
        var form = new HashMap<String, Object>(Map.of(
                "progress",
                progress,
                "inspectedOn",
                scenario.today().toString(),
                "inspectorNames",
                "曹勇、彭飞",
                "decision",
                decision,
                "opinion",
                "现场与申报一致"));
        if (decision.equals("REJECT")) form.put("reasonCode", "R20");
        return form;
    }

    Map<String, Object> notice() {
        return Map.of(
                "noticeNo", "西房源公示〔2024〕%d号".formatted(scenario.unique()),
                "publishedOn", scenario.today().toString(),
                "noticeDays", 5);
    }

    private List<Step> goodRoad(String units) {
        return List.of(
                new Step("pool", "reviewDocuments", documentsAreFine()),
                new Step("inspector", "inspectSite", site("APPROVE", "TOPPED")),
                new Step("intake", "enterUnits", Map.of("unitLines", units)),
                new Step("poolchief", "approveEntry", Map.of("decision", "APPROVE", "opinion", "同意入库")),
                new Step("poolchief", "publishEntry", notice()));
    }

    private record Step(String user, String task, Map<String, Object> form) {}
}
