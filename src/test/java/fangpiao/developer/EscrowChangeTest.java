package fangpiao.developer;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.developer.CompanyScenario.Estate;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.pool.EscrowDesk;
import fangpiao.startup.DemoPassword;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account of an estate changes by the word of two persons and a paper, and what it was stays in the book. */
@ApplicationTest
class EscrowChangeTest {

    private static final String PAGE = "/pool/escrow-changes";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    CompanyScenario companies;

    @Autowired
    EscrowDesk desk;

    @Autowired
    Users users;

    @Autowired
    JdbcClient db;

    Estate estate;
    Visitor clerk;
    String account;

    @BeforeEach
    void a_company_in_the_pool() {
        scenario.todayIs("2024-09-10");
        estate = companies.anEstate();
        clerk = Visitor.loggedIn(port, companies.aClerkOf(estate));
        account = "53016666%08d".formatted(scenario.unique());
    }

    @Test
    void the_company_asks_and_the_bureau_confirms() {
        String old = accountOf(estate);
        asks(clerk, ownPage(estate), Map.of());
        assertThat(accountOf(estate)).isEqualTo(old);

        decides("poolchief", "CONFIRM");

        assertThat(accountOf(estate)).isEqualTo(account);
        assertThat(clerk.open(ownPage(estate)).body()).contains(old, account, "已变更", "已向银行核实");
        assertThat(Visitor.loggedIn(port, "auditor").open(PAGE).body()).contains(old, account, "BG-9");
    }

    @Test
    void the_post_that_confirms_is_told() {
        asks(clerk, ownPage(estate), Map.of());

        String key = "escrow-change/" + desk.of(estate.code()).get(0).id();
        assertThat(db.sql("select addressee from notice where key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isEqualTo("pool-approver");
    }

    @Test
    void an_account_that_became_another_company_s_meanwhile_is_not_confirmed() {
        asks(clerk, ownPage(estate), Map.of());
        long id = desk.of(estate.code()).get(0).id();
        Estate anothers = companies.anEstate();
        asks(Visitor.loggedIn(port, companies.aClerkOf(anothers)), ownPage(anothers), Map.of());
        desk.confirm(desk.of(anothers.code()).get(0).id(), "已向银行核实", "poolchief");

        assertThat(refusalOf(() -> desk.confirm(id, "已向银行核实", "poolchief")))
                .isEqualTo("该账号已登记为" + anothers.companyName() + "的监管账户，不能用于本楼盘。");
    }

    @Test
    void the_paper_lies_with_those_of_the_entry() {
        asks(clerk, ownPage(estate), Map.of());

        String entry = desk.of(estate.code()).get(0).entry().value();
        assertThat(Visitor.loggedIn(port, "poolchief")
                        .open("/cases/" + entry + "/documents")
                        .body())
                .contains("监管账户变更证明-证明.pdf");
    }

    @Test
    void what_is_refused_changes_nothing_and_may_be_asked_for_again() {
        String old = accountOf(estate);
        asks(clerk, ownPage(estate), Map.of());
        assertThat(asks(clerk, ownPage(estate), Map.of("account", "530100000000001")))
                .contains("该楼盘已有待确认的监管账户变更");

        decides("poolchief", "REFUSE");

        assertThat(accountOf(estate)).isEqualTo(old);
        asks(clerk, ownPage(estate), Map.of());
        assertThat(desk.of(estate.code())).hasSize(2);
    }

    @Test
    void who_asks_does_not_confirm() {
        String both = "both" + scenario.unique();
        users.ensure(both, "兼岗人员", DemoPassword.VALUE, Role.POOL_REVIEWER, Role.POOL_APPROVER);
        asks(Visitor.loggedIn(port, both), PAGE, Map.of("estateCode", estate.code()));
        long id = desk.of(estate.code()).get(0).id();

        assertThat(refusalOf(() -> desk.confirm(id, "同意", both))).isEqualTo("监管账户变更由您申请，须由他人确认。");
        assertThatThrownBy(() -> db.sql(
                                "update escrow_change set status = 'CONFIRMED', decided_by = requested_by, decided_at = now() where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("another_person_decides");
    }

    @Test
    void only_the_post_that_approves_entries_confirms() {
        asks(clerk, ownPage(estate), Map.of());
        long id = desk.of(estate.code()).get(0).id();
        Visitor pool = Visitor.loggedIn(port, "pool2");

        assertThat(pool.submit(
                                PAGE + "/" + id + "/decision",
                                Map.of("decision", "CONFIRM", "opinion", "同意"),
                                pool.csrfTokenOf(PAGE))
                        .statusCode())
                .isEqualTo(403);
        assertThat(pool.open(PAGE).body()).contains("待房源审批岗确认").doesNotContain("确认变更</button>");
    }

    @Test
    void a_wrong_account_is_told_with_what_was_entered_still_there() {
        assertThat(asks(clerk, ownPage(estate), Map.of("account", "12345"))).contains("「监管账号」应为10至30位数字", "富滇银行城西支行");
        assertThat(asks(clerk, ownPage(estate), Map.of("account", accountOf(estate))))
                .contains("就是该楼盘现登记的监管账号");
        Estate anothers = companies.anEstate();
        assertThat(asks(clerk, ownPage(estate), Map.of("account", accountOf(anothers))))
                .contains("该账号已登记为" + anothers.companyName() + "的监管账户");
        assertThat(desk.of(estate.code())).isEmpty();
    }

    @Test
    void another_company_s_account_is_not_there() {
        Estate anothers = companies.anEstate();

        assertThat(clerk.open(ownPage(anothers)).statusCode()).isEqualTo(404);
        asks(clerk, ownPage(anothers), Map.of());
        assertThat(desk.of(anothers.code())).isEmpty();
    }

    @Test
    void what_was_decided_is_not_decided_again_and_not_rewritten() {
        asks(clerk, ownPage(estate), Map.of());
        decides("poolchief", "CONFIRM");
        long id = desk.of(estate.code()).get(0).id();

        assertThat(refusalOf(() -> desk.refuse(id, "撤回", "poolchief")))
                .contains("已由邓伟")
                .contains("（已变更）");
        assertThatThrownBy(() -> db.sql("update escrow_change set new_account = '5301000000000001' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
    }

    private String asks(Visitor person, String page, Map<String, String> other) {
        var form =
                new HashMap<>(Map.of("bank", "富滇银行城西支行", "account", account, "documentNo", "BG-9", "reason", "银行网点撤并"));
        form.putAll(other);
        byte[] paper = ("%PDF-1.4 " + scenario.unique()).getBytes();
        String tokenFrom = page.startsWith("/developer") ? "/developer/password" : page;
        return person.upload(page, form, "证明.pdf", paper, person.csrfTokenOf(tokenFrom))
                .body();
    }

    private void decides(String person, String decision) {
        Visitor approver = Visitor.loggedIn(port, person);
        long id = desk.of(estate.code()).get(0).id();
        approver.submit(
                PAGE + "/" + id + "/decision",
                Map.of("decision", decision, "opinion", "已向银行核实"),
                approver.csrfTokenOf(PAGE));
    }

    private String accountOf(Estate of) {
        return db.sql("select escrow_account from estate where code = ?")
                .param(of.code())
                .query(String.class)
                .single();
    }

    private static String ownPage(Estate of) {
        return "/developer/estates/" + of.code() + "/escrow";
    }
}
