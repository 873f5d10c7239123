package fangpiao.cashout;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.voucher.VoucherCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables refuse by themselves, whoever writes to them. */
@ApplicationTest
class CashOutTablesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    CashOutScenario cashOut;

    @Autowired
    JdbcClient db;

    VoucherCard voucher;
    String caseNo;

    @BeforeEach
    void a_claim_that_is_checked() {
        scenario.todayIs("2024-09-10");
        voucher = cashOut.aVoucherUsed("950400");
        caseNo = cashOut.claimsAndReaches("approveCashOut", voucher);
    }

    @Test
    void a_second_claim_for_one_balance() {
        refused("one_open_claim_per_voucher_and_kind", copy("voucher_no", "application_no || 'X'", "payable_fen"));
    }

    @Test
    void a_second_claim_on_one_paper() {
        String other = cashOut.aVoucherUsed("950400").no().value();
        refused("one_claim_per_application", copy("'" + other + "'", "application_no", "payable_fen"));
    }

    @Test
    void a_claim_for_nothing() {
        String other = cashOut.aVoucherUsed("950400").no().value();
        refused("cash_out_pays_something", copy("'" + other + "'", "application_no || 'X'", "0"));
    }

    @Test
    void an_amount_or_an_account_that_was_changed_after_the_check() {
        refused("append-only", "update cash_out set payable_fen = payable_fen + 1 where case_no = ?");
        refused("append-only", "update cash_out set account_no = '62220001' where case_no = ?");
        cashOut.isApproved(caseNo);
        refused("append-only", "update cash_out set account_name = '王某某' where case_no = ?");
    }

    @Test
    void a_claim_of_another_voucher_or_day() {
        scenario.sendBack("chief", caseNo, "approveCashOut");
        refused("append-only", "update cash_out set claimed_on = claimed_on - 365 where case_no = ?");
        refused("append-only", "delete from cash_out where case_no = ?");
    }

    private static String copy(String voucher, String application, String payable) {
        return """
                insert into cash_out (case_no, voucher_no, kind, status, policy_version, application_no, cause, account_name,
                                      account_no, bank_name, account_proof, claimed_on, pay_by, payable_fen, opened_at)
                select case_no || 'X', %s, kind, status, policy_version, %s, cause, account_name, account_no, bank_name,
                       account_proof, claimed_on, pay_by, %s, opened_at
                from cash_out where case_no = ?""".formatted(voucher, application, payable);
    }

    private void refused(String constraint, String sql) {
        assertThatThrownBy(() -> db.sql(sql).param(caseNo).update()).hasMessageContaining(constraint);
    }
}
