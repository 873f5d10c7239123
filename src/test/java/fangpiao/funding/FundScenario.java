package fangpiao.funding;

import fangpiao.Scenario;
import fangpiao.project.PayingAccount;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finance enters what has happened to a fund, and somebody else confirms it. */
@Component
public class FundScenario {

    static final PayingAccount ACCOUNT = new PayingAccount("西山区房票资金专户", "5305010000000070001", "富滇银行西山支行");
    static final PayingAccount ANOTHER = new PayingAccount("西山区房票资金新专户", "5305010000000070002", "建设银行马街支行");

    private final Scenario scenario;
    private final JdbcClient db;

    FundScenario(Scenario scenario, JdbcClient db) {
        this.scenario = scenario;
        this.db = db;
    }

    /** A fund of project 7, opened by two persons; answers with its number. */
    public String aFund() {
        String caseNo = opens();
        confirms(caseNo);
        return fundOf(caseNo);
    }

    public void fundHas(String fundNo, String yuan) {
        confirms(deposits(fundNo, yuan, receipt()));
    }

    /** Asks for a new fund, and nobody has confirmed it; answers with the case number. */
    public String opens() {
        return starts(opening());
    }

    Map<String, Object> opening() {
        return about(
                "OPENING",
                ACCOUNT,
                Map.of(
                        "projectCode",
                        "P7",
                        "fundName",
                        "七号片区房票资金" + scenario.unique(),
                        "fundSource",
                        "PROJECT",
                        "documentNo",
                        "KH-" + scenario.unique()));
    }

    String deposits(String fundNo, String yuan, String receipt) {
        return starts(deposit(fundNo, yuan, receipt));
    }

    Map<String, Object> deposit(String fundNo, String yuan, String receipt) {
        return new HashMap<>(Map.of(
                "fundMatter", "DEPOSIT",
                "fundNo", fundNo,
                "depositYuan", yuan,
                "arrivedOn", scenario.today().toString(),
                "documentNo", receipt));
    }

    String changes(String fundNo, PayingAccount account) {
        return starts(change(fundNo, account));
    }

    Map<String, Object> change(String fundNo, PayingAccount account) {
        return about("ACCOUNT", account, Map.of("fundNo", fundNo, "documentNo", "BG-" + scenario.unique()));
    }

    String starts(Map<String, Object> form) {
        return scenario.start("finance", "fundEntry", form);
    }

    void confirms(String caseNo) {
        scenario.approve("finapprover", caseNo, "confirmFundEntry");
    }

    void rejects(String caseNo) {
        scenario.reject("finapprover", caseNo, "confirmFundEntry");
    }

    String receipt() {
        return "HD-2024-" + scenario.unique();
    }

    /** Empty as long as nobody has confirmed that it was opened. */
    String fundOf(String caseNo) {
        return db.sql("select coalesce(fund_no, '') from fund_entry where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    private static Map<String, Object> about(String matter, PayingAccount account, Map<String, Object> rest) {
        var form = new HashMap<>(rest);
        form.put("fundMatter", matter);
        form.put("accountName", account.name());
        form.put("accountNo", account.no());
        form.put("bankName", account.bank());
        return form;
    }
}
