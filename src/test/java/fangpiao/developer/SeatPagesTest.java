package fangpiao.developer;

import static fangpiao.developer.CompanyScenario.handsIn;
import static fangpiao.developer.CompanyScenario.rowsOf;
import static fangpiao.developer.CompanyScenario.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.developer.CompanyScenario.Estate;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.pool.DeveloperSeats;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Forbidden;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool's reviewer says who acts for which company; who and when is kept, and what was given is taken at once. */
@ApplicationTest
class SeatPagesTest {

    static final String NO_SEAT = "您的账号没有绑定房地产开发企业，不能查看和办理。";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    CompanyScenario companies;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    DeveloperSeats seats;

    @Autowired
    Users users;

    @Autowired
    JdbcClient db;

    Estate estate;
    String user;
    Visitor reviewer;

    @BeforeEach
    void a_company_and_a_clerk_without_a_seat() {
        scenario.todayIs("2024-09-10");
        estate = companies.anEstate();
        user = companies.aClerk();
        reviewer = Visitor.loggedIn(port, "pool");
    }

    @Test
    void a_clerk_is_seated_and_works_for_the_company_from_then_on() {
        Visitor clerk = Visitor.loggedIn(port, user);
        assertThat(clerk.open("/developer").statusCode()).isEqualTo(403);
        assertThat(reviewer.open("/developers").body()).contains("<option value=\"" + user + "\"");

        assertThat(seats(user, estate).statusCode()).isEqualTo(302);

        assertThat(clerk.open("/developer").body()).contains(estate.companyName());
        String page = reviewer.open("/developers").body();
        assertThat(page).doesNotContain("<option value=\"" + user + "\"");
        assertThat(rowsOf(page))
                .contains("2024-09-10 09:00 %s %s 绑定 冯磊（演示）".formatted(users.nameOf(user), estate.companyName()))
                .anyMatch(row -> row.startsWith(estate.companyName() + " " + estate.company() + " 1 ")
                        && row.contains("（" + user + "）"));
    }

    @Test
    void a_company_that_has_no_estate_yet_is_entered_with_its_first_clerk() {
        int n = scenario.unique();
        String code = "91530100MA6N%06d".formatted(n);

        seats(user, code, " 昆明新来置业第%d有限公司 ".formatted(n));

        assertThat(seats.companyOf(user)).contains(code);
        assertThat(rowsOf(reviewer.open("/developers").body()))
                .anyMatch(row -> row.startsWith("昆明新来置业第%d有限公司 %s 0 ".formatted(n, code)));
        assertThat(Visitor.loggedIn(port, user).open("/developer/apply/entry").body())
                .contains("value=\"昆明新来置业第%d有限公司\"".formatted(n));
    }

    @Test
    void a_clerk_changes_the_company_and_leaves_the_first_one_behind() {
        Estate second = companies.anEstate();
        seats(user, estate);
        Visitor clerk = Visitor.loggedIn(port, user);

        seats(user, second);

        assertThat(clerk.open("/developer/estates/" + second.code()).statusCode())
                .isEqualTo(200);
        assertThat(clerk.open("/developer/estates/" + estate.code()).statusCode())
                .isEqualTo(404);
        assertThat(changesOf(user))
                .containsExactly(
                        estate.company() + " true pool",
                        estate.company() + " false pool",
                        second.company() + " true pool");
    }

    @Test
    void the_same_seat_twice_changes_nothing() {
        seats(user, estate);
        seats(user, estate);

        assertThat(changesOf(user)).hasSize(1);
    }

    @Test
    void who_is_unseated_in_the_middle_has_nothing_any_more() {
        seats(user, estate);
        Visitor clerk = Visitor.loggedIn(port, user);
        String entry = scenario.start(user, "poolEntry", companies.applicationOf(estate));
        String change = scenario.start(
                user,
                "priceChange",
                Map.of("estateCode", estate.code(), "filingNo", "西价备〔2024〕9号", "reason", "按市场情况重新备案"));
        assertThat(clerk.open("/developer/cases/" + entry).statusCode()).isEqualTo(200);
        assertThat(clerk.open("/pool/entries/" + entry + "/units").statusCode()).isEqualTo(200);

        assertThat(reviewer.submit("/developers/" + user + "/end", Map.of(), reviewer.csrfToken())
                        .statusCode())
                .isEqualTo(302);

        var before = companies.everythingSaved();
        for (String path : new String[] {
            "/developer",
            "/developer/alerts",
            "/developer/purchases",
            "/developer/claims",
            "/developer/estates/" + estate.code(),
            "/developer/units/" + estate.units().get(0),
            "/developer/cases/" + entry,
            "/developer/cases/" + entry + "/documents",
            "/developer/apply/entry",
            "/developer/purchases/new?unit=" + estate.units().get(0)
        }) {
            var answer = clerk.open(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains(NO_SEAT).doesNotContain(estate.name());
        }
        assertThat(clerk.open("/pool/entries/" + entry + "/units").statusCode()).isEqualTo(404);
        assertThat(clerk.open("/price-changes/" + change + "/prices").statusCode())
                .isEqualTo(404);
        thenWritesNothing(clerk, entry, change);
        assertThat(companies.everythingSaved()).isEqualTo(before);
        assertThat(changesOf(user)).containsExactly(estate.company() + " true pool", estate.company() + " false pool");
    }

    private void thenWritesNothing(Visitor clerk, String entry, String change) {
        var voucher = purchases.aVoucherOf("800000");
        var application = companies.applicationOf(estate);
        var purchase = Map.of(
                "shown", voucher.verifyToken(), "unitNo", estate.units().get(0), "kinship", "SELF", "act", "open");
        byte[] file = "%PDF-1.7".getBytes();
        String token = clerk.csrfTokenOf("/developer/password");

        assertThat(handsIn(clerk, "/developer/apply/entry", typed(application)).statusCode())
                .isEqualTo(403);
        var counter = handsIn(clerk, "/developer/purchases/new", purchase);
        assertThat(counter.statusCode()).isEqualTo(403);
        assertThat(counter.body()).doesNotContain(voucher.holderName());
        assertThat(clerk.upload("/pool/entries/" + entry + "/units", file, token)
                        .body())
                .contains("没有入库案" + entry);
        assertThat(clerk.upload("/price-changes/" + change + "/prices", file, token)
                        .body())
                .contains("没有调价案" + change);
        assertThatThrownBy(() -> scenario.start(user, "poolEntry", application)).isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({"intake", "pool", "manager", "integration", "admin", "nobody", "''"})
    void only_a_developers_clerk_is_seated(String other) {
        var answer = seats(other, estate);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("用户「" + other + "」不是房企经办");
        assertThat(seats.companyOf(other)).isEmpty();
    }

    @Test
    void who_has_a_post_in_the_bureau_besides_is_not_seated() {
        users.ensure(user, "", "", Role.INTAKE_CLERK);

        assertThat(seats(user, estate).body()).contains("同时有其他岗位，不能绑定房企。");
        assertThat(seats.companyOf(user)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9153010", "91530100ma6k000001", "91530100MA6K0000011", ""})
    void a_credit_code_that_is_none_is_refused(String code) {
        assertThat(seats(user, code, "昆明某某置业有限公司").body()).contains("统一社会信用代码应为18位数字和大写字母。");
    }

    @ParameterizedTest
    @CsvSource({"3, 400", "4, 302", "60, 302", "61, 400"})
    void a_company_has_a_name_as_long_as_an_application_takes_it(int length, int status) {
        var answer = seats(user, "91530100MA6P%06d".formatted(scenario.unique()), "云".repeat(length));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 400) assertThat(answer.body()).contains("房企名称应为4至60个字。");
    }

    @Test
    void a_company_keeps_the_name_it_is_registered_with() {
        assertThat(seats(user, estate.company(), "别家置业有限公司").body())
                .contains("已登记为「%s」".formatted(estate.companyName()));
        assertThat(seats.companyOf(user)).isEmpty();
    }

    @Test
    void who_has_no_seat_is_not_unseated() {
        assertThat(reviewer.submit("/developers/" + user + "/end", Map.of(), reviewer.csrfToken())
                        .body())
                .contains("用户「" + user + "」没有绑定房企。");
    }

    @ParameterizedTest
    @CsvSource({
        "pool, 200, 302",
        "intake, 200, 403",
        "poolchief, 200, 403",
        "manager, 200, 403",
        "auditor, 200, 403",
        "admin, 403, 403",
        "yunling, 403, 403"
    })
    void the_reviewer_of_the_pool_decides_and_officials_read(String person, int reads, int decides) {
        Visitor visitor = Visitor.loggedIn(port, person);

        assertThat(visitor.open("/developers").statusCode()).isEqualTo(reads);
        assertThat(seats(visitor, user, estate.company(), estate.companyName()).statusCode())
                .isEqualTo(decides);
        assertThat(visitor.submit("/developers/" + user + "/end", Map.of(), visitor.csrfToken())
                        .statusCode())
                .isEqualTo(decides);
        if (reads == 200 && decides == 403)
            assertThat(visitor.open("/developers").body()).doesNotContain(">绑定</button>", ">解除</button>");
    }

    @Test
    void the_record_of_seats_is_never_rewritten() {
        assertThatThrownBy(() -> db.sql("update developer_seat_change set changed_by = 'x'")
                        .update())
                .hasMessageContaining("append-only");
    }

    private HttpResponse<String> seats(String who, Estate where) {
        return seats(who, where.company(), where.companyName());
    }

    private HttpResponse<String> seats(String who, String code, String company) {
        return seats(reviewer, who, code, company);
    }

    private static HttpResponse<String> seats(Visitor by, String who, String code, String company) {
        return by.submit(
                "/developers", Map.of("user", who, "creditCode", code, "companyName", company), by.csrfToken());
    }

    private Iterable<String> changesOf(String who) {
        return db.sql("""
                select developer_code || ' ' || seated || ' ' || changed_by from developer_seat_change
                where user_id = ? order by id""").param(who).query(String.class).list();
    }
}
