package fangpiao.extension;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Forbidden;
import fangpiao.voucher.VoucherCard;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables and the house refuse by themselves. */
@ApplicationTest
class ExtensionTablesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ExtensionScenario extensions;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    JdbcClient db;

    VoucherCard voucher;
    String caseNo;

    @BeforeEach
    void an_application() {
        scenario.todayIs("2024-08-30");
        voucher = purchases.aVoucherOf("600000");
        scenario.todayIs("2025-08-01");
        caseNo = extensions.applies(extensions.delay(voucher, "2025-07-01", "2025-07-02"));
    }

    @Test
    void a_second_open_application_for_one_voucher() {
        refused("one_open_extension_per_voucher", """
                insert into voucher_extension
                select (jsonb_populate_record(e, jsonb_build_object('case_no', e.case_no || 'X',
                                                                    'application_no', e.application_no || 'X'))).*
                from voucher_extension e where case_no = ?""");
    }

    @Test
    void months_for_a_delay() {
        refused("months_or_a_delay", "update voucher_extension set months = 3 where case_no = ?");
    }

    @Test
    void a_decision_by_who_took_the_application() {
        refused(
                "decided_by_another_person",
                "update voucher_extension set decided_by = applied_by, decided_at = now() where case_no = ?");
    }

    @Test
    void one_person_who_stops_a_clock() {
        refused("two_persons_stop_a_clock", """
                insert into voucher_clock (voucher_no, seq, act, day, reason, case_no, maker, checker, recorded_at)
                select voucher_no, 1, 'STOP', '2025-07-01', 'FREEZE', case_no, 'intake', 'intake', now()
                from voucher_extension where case_no = ?""");
    }

    @Test
    void a_clock_that_is_written_over() {
        extensions.isGranted(caseNo);
        refused("append-only", "update voucher_clock set days = days + 1 where case_no = ?");
    }

    @Test
    void a_review_by_who_took_the_application() {
        String own = scenario.start(
                "intake2", "voucherExtension", extensions.application(purchases.aVoucherOf("600000"), 3));

        assertThatThrownBy(() -> scenario.complete(
                        "intake2", own, "reviewExtension", Map.of("decision", "APPROVE", "opinion", "同意")))
                .isInstanceOf(Forbidden.class);
    }

    private void refused(String constraint, String sql) {
        assertThatThrownBy(() -> db.sql(sql).param(caseNo).update()).hasMessageContaining(constraint);
    }
}
