package fangpiao.developer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.PoolScenario;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Developers' companies, with clerks that come from outside. */
@Component
class CompanyScenario {

    /** An estate in the pool and the company it belongs to. */
    record Estate(String code, String name, String company, String companyName, List<String> units) {}

    static final String THREE_HOMES_AND_A_PARKING_LOT = """
            1栋,101,住宅,90.00,1000000,1000000
            1栋,102,住宅,90.00,1000000,1000000
            2栋,201,住宅,90.00,1000000,1000000
            B1,B017,车位,12.50,90000,80000""";

    private static final List<String> WHERE_CASES_ARE_KEPT = List.of(
            "estate",
            "pool_entry",
            "purchase",
            "settlement_claim",
            "contract_rescission",
            "price_change",
            "pool_exit",
            "attachment",
            "list_upload",
            "decision",
            "act_hi_procinst");

    private final Scenario scenario;
    private final PoolScenario pool;
    private final Users users;
    private final DeveloperSeats seats;
    private final JdbcClient db;

    CompanyScenario(Scenario scenario, PoolScenario pool, Users users, DeveloperSeats seats, JdbcClient db) {
        this.scenario = scenario;
        this.pool = pool;
        this.users = users;
        this.seats = seats;
        this.db = db;
    }

    /** Of a company of its own. */
    Estate anEstate() {
        return listed(pool.application());
    }

    Estate anotherEstateOf(Estate known) {
        return listed(applicationOf(known));
    }

    Map<String, Object> applicationOf(Estate known) {
        var application = pool.application();
        application.put("creditCode", known.company());
        application.put("developerName", known.companyName());
        return application;
    }

    private Estate listed(Map<String, Object> application) {
        String entry = pool.appliesAndReaches("end", application, THREE_HOMES_AND_A_PARKING_LOT);
        List<String> units = pool.unitsOf(entry);
        return new Estate(
                units.get(0).split("-")[0],
                application.get("estateName").toString(),
                application.get("creditCode").toString(),
                application.get("developerName").toString(),
                units);
    }

    /** A user of the group of developers' clerks who acts for nobody yet. */
    String aClerk() {
        int n = scenario.unique();
        String id = "outsider" + n;
        users.ensure(id, "房企经办" + n, "fangpiao-demo", Role.DEVELOPER);
        return id;
    }

    String aClerkOf(Estate estate) {
        return aClerkOf(estate.company(), estate.companyName());
    }

    String aClerkOf(String creditCode, String company) {
        String id = aClerk();
        seats.seat(id, creditCode, company);
        return id;
    }

    /** How many cases, papers, decisions and processes there are. */
    Map<String, Long> everythingSaved() {
        return WHERE_CASES_ARE_KEPT.stream().collect(toMap(identity(), table -> db.sql("select count(*) from " + table)
                .query(Long.class)
                .single()));
    }

    /** What a browser sends of a form. */
    static Map<String, String> typed(Map<String, Object> form) {
        var fields = new HashMap<String, String>();
        form.forEach((key, value) -> fields.put(key, value.toString()));
        return fields;
    }

    static HttpResponse<String> handsIn(Visitor clerk, String path, Map<String, String> fields) {
        return clerk.submit(path, fields, clerk.csrfTokenOf("/developer/password"));
    }

    /** The number of the case to which an application has led. */
    static String openedBy(Visitor clerk, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(clerk.location(answer)).startsWith("/developer/cases/").endsWith("?opened");
        return clerk.location(answer).replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    /** The rows of the table of a page, without their tags. */
    static List<String> rowsOf(String page) {
        return Stream.of(page.split("<tr"))
                .skip(1)
                .map(row -> row.replaceAll("(?s)</tr>.*", "")
                        .replaceAll("^[^>]*>", "")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
