package fangpiao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.expiry.DailySheet;
import fangpiao.identity.Role;
import fangpiao.issuance.Household;
import fangpiao.payment.BankSimulator;
import fangpiao.policy.SaleStage;
import fangpiao.settlement.SettlementScenario;
import fangpiao.staffing.MoveDesk;
import fangpiao.staffing.Substitution;
import fangpiao.staffing.SubstitutionDesk;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the modules tell, written out: each says all that its text wants. */
@ApplicationTest
class PublishersTest {

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    BankSimulator bank;

    @Autowired
    Household household;

    @Autowired
    SubstitutionDesk substitutions;

    @Autowired
    MoveDesk moves;

    @Autowired
    DailySheet sheet;

    @Autowired
    PostRoom post;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void an_empty_post_room() {
        scenario.todayIs("2024-08-30");
        post.emptied();
        bank.behave(BankSimulator.Manner.AT_ONCE);
    }

    @Test
    void a_holder_hears_that_the_voucher_was_handed_over_that_it_ends_and_that_it_has_ended() {
        String voucherNo = settlement.aVoucher("600000");
        scenario.todayIs("2025-08-05");
        sheet.work();
        sheet.work();
        scenario.todayIs("2025-09-02");
        sheet.work();
        post.goesRound();

        assertThat(saidTo(voucherNo))
                .satisfiesExactly(
                        first -> assertThat(first).contains("已发放，最后一天为2025-09-01"),
                        second -> assertThat(second).contains("还有27天到期"),
                        third -> assertThat(third).contains("已于2025-09-01到期"));
    }

    @Test
    void the_clerk_and_then_the_section_s_head_hear_of_a_holder_nobody_has_called() {
        String voucherNo = settlement.aVoucher("600000");
        scenario.todayIs("2025-08-05");
        sheet.work();
        String caseNo = db.sql("select case_no from voucher_expiry where voucher_no = ?")
                .param(voucherNo)
                .query(String.class)
                .single();
        scenario.todayIs("2025-08-10");
        sheet.work();
        scenario.todayIs("2025-08-15");
        sheet.work();
        post.goesRound();

        assertThat(saidTo("intake")).anySatisfy(said -> assertThat(said).contains(voucherNo, caseNo, "请立即电话联系持票人"));
        assertThat(saidTo("chief")).anySatisfy(said -> assertThat(said).contains(voucherNo, caseNo, "请在「督办联系」中"));
    }

    @Test
    void the_cashier_hears_of_money_that_came_back() {
        var filed = settlement.aFiledContract(SaleStage.PRESALE, "700000");
        scenario.todayIs("2024-10-08");
        String caseNo = settlement.opensAndReaches("confirmReceipt", filed, "CONTRACT_FILED");
        settlement.comesBack(caseNo);
        post.goesRound();

        assertThat(saidTo("cashier")).anySatisfy(said -> assertThat(said).contains(caseNo, "被银行退回"));
    }

    @Test
    void colleagues_hear_that_work_has_changed_hands() {
        var plan = new Substitution.Plan(
                "calc", "legal", List.of(Role.CALC_CLERK), scenario.today(), scenario.today(), "年休假");
        long id = substitutions.enter(plan, substitutions.rehearse(plan, "calc").mark(), "calc");
        substitutions.remove(id, "calc");
        String caseNo = household.appliesAndReaches("checkAmount", "600000");
        scenario.claim("reviewer", caseNo, "checkAmount");
        String task = scenario.openTask(caseNo, "checkAmount").getId();
        moves.moveAll(List.of(task), "reviewer2", "借调", "chief");
        post.goesRound();

        assertThat(saidTo("legal"))
                .anySatisfy(said -> assertThat(said).contains("由您代张丽萍（演示）的核算岗"))
                .anySatisfy(said -> assertThat(said).contains("陈思远（演示）代张丽萍（演示）的核算岗已于2024-08-30结束"));
        assertThat(saidTo("reviewer2")).anySatisfy(said -> assertThat(said).contains(caseNo, "已由刘志明（演示）移交给您办理，原因：借调。"));
        assertThat(saidTo("reviewer")).anySatisfy(said -> assertThat(said).contains(caseNo, "已移交周文静（演示）"));
    }

    private List<String> saidTo(String recipient) {
        return db.sql("""
                select body from delivery_event e join delivery d on d.no = e.delivery_no
                where d.recipient = ? and e.what = 'SENT' and d.channel in ('BELL', 'SMS') order by e.no""").param(recipient).query(String.class).list();
    }
}
