package fangpiao.bulk;

import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.policy.FundSource;
import fangpiao.project.Fund;
import fangpiao.project.PayingAccount;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words in which our scenarios decide many cases in one sitting. */
@Component
class Sitting {

    static final Map<String, String> AGREED = Map.of("opinion", "经集中核对，同意。");

    private final Scenario scenario;
    private final Household household;
    private final ProjectDesk projects;
    private final BulkDesk desk;
    private final JdbcClient db;

    Sitting(Scenario scenario, Household household, ProjectDesk projects, BulkDesk desk, JdbcClient db) {
        this.scenario = scenario;
        this.household = household;
        this.projects = projects;
        this.desk = desk;
        this.db = db;
    }

    /** Issuances that wait at a step, each with a face of 624,000.00. */
    List<String> cases(int number, String step) {
        return Stream.generate(() -> household.appliesAndReaches(step, "600000"))
                .limit(number)
                .toList();
    }

    /** A fund of its own with so much in it; answers with its number. */
    String fundWith(String yuan) {
        String no = "ZJ-XKZ-PL" + scenario.unique();
        var account = new PayingAccount("西山区房票资金专户", "5305010000000000001", "富滇银行西山支行");
        projects.openFund(new Fund(no, "XKZ", "批量办理资金" + no, FundSource.PROJECT, account, Money.ZERO));
        projects.deposit(no, Money.yuan(yuan), "到账通知" + no);
        return no;
    }

    List<String> tasksOf(List<String> cases, String step) {
        return cases.stream()
                .map(caseNo -> scenario.openTask(caseNo, step).getId())
                .toList();
    }

    BulkRun rehearses(String person, List<String> cases, String step, Map<String, String> entries) {
        return desk.get(desk.rehearse(person, tasksOf(cases, step), entries), person);
    }

    /** Rehearses and confirms with the total that was shown. */
    BulkRun confirms(String person, List<String> cases, String step) {
        return confirms(rehearses(person, cases, step, AGREED));
    }

    BulkRun confirms(BulkRun rehearsed) {
        long id = desk.confirm(rehearsed.id(), rehearsed.passing().amount().toString(), rehearsed.person());
        return desk.get(id, rehearsed.person());
    }

    List<String> sentences(BulkRun run) {
        return run.rows().stream()
                .map(row -> row.sentence() == null ? row.state().name() : row.sentence())
                .toList();
    }

    /** Who has decided a step of a case, as often as it was. */
    List<String> deciders(String caseNo, String step) {
        return db.sql("select actor from decision where case_no = ? and step_key = ? order by id")
                .params(caseNo, step)
                .query(String.class)
                .list();
    }
}
