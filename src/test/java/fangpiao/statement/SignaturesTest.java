package fangpiao.statement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static fangpiao.statement.StatementScenario.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Both sides say yes, each once; or the developer says no, and somebody has to find out why. */
@ApplicationTest
@RecordApplicationEvents
class SignaturesTest {

    private static final String WORDS = "我司账面多一笔合同备案划转";

    @Autowired
    StatementScenario statements;

    @Autowired
    StatementDesk desk;

    @Autowired
    DisputeDesk disputes;

    @Autowired
    Users users;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    String developer;
    String no;

    @BeforeEach
    void a_statement_is_issued() {
        var filed = statements.owed("100000");
        developer = filed.developerCode();
        no = statements.statementOf(filed);
    }

    @Test
    void is_fixed_when_both_have_signed() {
        assertThat(desk.get(no).state()).isEqualTo("待双方签认");
        desk.sign(no, Side.BUREAU, "finance");
        assertThat(desk.get(no).state()).isEqualTo("待房企签认");
        assertThat(desk.get(no).isFixed()).isFalse();

        desk.confirm(no, developer, "yunling");

        assertThat(desk.get(no).isFixed()).isTrue();
        assertThat(desk.get(no).state()).isEqualTo("双方已签认");
    }

    @Test
    void nobody_signs_twice_for_one_side() {
        desk.sign(no, Side.BUREAU, "finance");
        desk.confirm(no, developer, "yunling");

        assertThat(refusalOf(() -> desk.sign(no, Side.BUREAU, "finance"))).contains("已由郑秀兰（演示）签认，不能重复签认");
        assertThat(refusalOf(() -> desk.sign(no, Side.BUREAU, "finance2"))).contains("不能重复签认");
        assertThat(refusalOf(() -> desk.confirm(no, developer, "yunling"))).contains("不能重复签认");
    }

    @Test
    void the_bureau_signs_by_its_finance_checker() {
        assertThat(refusalOf(() -> desk.sign(no, Side.BUREAU, "cashier"))).contains("由财政审核岗签认，您不在该岗位");
        assertThat(refusalOf(() -> desk.sign(no, Side.DEVELOPER, "finance"))).contains("不由「房企」签认");
        assertThat(refusalOf(() -> desk.sign(no, Side.APPROVER, "finapprover"))).contains("不由「财政审批」签认");
    }

    @Test
    void a_statement_of_a_fund_is_signed_by_two_persons_of_finance() {
        String fund = statements.statementOfFund();
        users.ensure("financeboth", "兼岗（测试）", "fangpiao-demo", Role.FINANCE_CHECKER, Role.FINANCE_APPROVER);
        desk.sign(fund, Side.BUREAU, "financeboth");

        assertThat(refusalOf(() -> desk.sign(fund, Side.APPROVER, "financeboth")))
                .contains("双方须由不同的人签认");
        desk.sign(fund, Side.APPROVER, "finapprover");

        assertThat(desk.get(fund).isFixed()).isTrue();
    }

    @Test
    void an_objection_of_one_fen_opens_work_for_a_person_until_a_day() {
        disputes.raise(no, developer, yuan("0.01"), WORDS, "yunling");

        Dispute open = disputes.open().stream()
                .filter(one -> one.statementNo().equals(no))
                .findFirst()
                .orElseThrow();
        assertThat(open.owner()).isEqualTo("finance");
        // Saturday the 12th is worked for the national day
        assertThat(open.dueOn()).isEqualTo(LocalDate.parse("2024-10-14"));
        assertThat(open.isOverdueOn(open.dueOn())).isFalse();
        assertThat(open.isOverdueOn(open.dueOn().plusDays(1))).isTrue();
        assertThat(events.stream(StatementDisputed.class))
                .containsExactly(
                        new StatementDisputed(open.id(), no, developer, SEPTEMBER, yuan("0.01"), WORDS, open.dueOn()));
    }

    @Test
    void who_signed_for_the_bureau_has_to_answer() {
        desk.sign(no, Side.BUREAU, "finance2");

        disputes.raise(no, developer, yuan("1"), WORDS, "yunling");

        assertThat(desk.get(no).openDispute().orElseThrow().owner()).isEqualTo("finance2");
    }

    @Test
    void refuses_an_objection_of_nothing_or_without_words() {
        assertThat(refusalOf(() -> disputes.raise(no, developer, Money.ZERO, WORDS, "yunling")))
                .contains("至少0.01元");
        assertThat(refusalOf(() -> disputes.raise(no, developer, yuan("1"), " 不对 ", "yunling")))
                .contains("请填写异议说明，5至500字");
    }

    @Test
    void refuses_an_objection_after_signing() {
        desk.confirm(no, developer, "yunling");

        assertThat(refusalOf(() -> disputes.raise(no, developer, yuan("1"), WORDS, "yunling")))
                .contains("已签认该对账单，不能再提出异议");
    }

    @Test
    void nobody_signs_while_an_objection_waits_for_its_answer() {
        disputes.raise(no, developer, yuan("1"), WORDS, "yunling");

        assertThat(refusalOf(() -> desk.sign(no, Side.BUREAU, "finance"))).contains("异议（差异1.00元）尚未答复");
        assertThat(refusalOf(() -> desk.confirm(no, developer, "yunling"))).contains("尚未答复");
        assertThat(refusalOf(() -> disputes.raise(no, developer, yuan("2"), WORDS, "yunling")))
                .contains("尚未答复");
    }

    @Test
    void what_belongs_to_another_company_is_not_there() {
        String other = statements.owed("1").developerCode();

        assertThat(refusalOf(() -> desk.confirm(no, other, "yunling"))).contains("没有编号为");
        assertThat(refusalOf(() -> disputes.raise(no, other, yuan("1"), WORDS, "yunling")))
                .contains("没有编号为");
        assertThat(desk.find(no, other)).isEmpty();
    }

    @Test
    @Transactional
    void the_tables_refuse_an_objection_to_what_was_signed() {
        desk.confirm(no, developer, "yunling");

        assertThatThrownBy(this::insertDispute).hasMessageContaining("the developer has signed");
    }

    @Test
    @Transactional
    void the_tables_refuse_a_signature_below_what_is_disputed() {
        insertDispute();

        assertThatThrownBy(() -> db.sql("""
                insert into statement_signature (statement_no, side, signed_by, signed_by_name, signed_at)
                values (?, 'BUREAU', 'finance', '郑秀兰', now())""").param(no).update()).hasMessageContaining("is disputed");
    }

    private void insertDispute() {
        db.sql("""
                insert into statement_dispute (statement_no, amount_fen, words, raised_by, raised_by_name, raised_at, owner,
                                               due_on)
                values (?, 1, '数字与我司不符', 'yunling', '付蓉', now(), 'finance', '2024-10-14')""").param(no).update();
    }
}
