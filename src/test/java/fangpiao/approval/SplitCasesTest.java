package fangpiao.approval;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.policy.SaleStage;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who splits comes to no lower desk: what belongs together is approved at the level of its sum. */
@ApplicationTest
class SplitCasesTest {

    private static final String MONDAY = "2024-10-07";
    private static final String PILOT = "XS-PILOT-XKZ";
    private static final String GRANT = "approveGrant";

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    ApprovalDesk desk;

    @Autowired
    ApprovalLevels levels;

    @Autowired
    Meeting meeting;

    @Autowired
    PolicyDesk policies;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_monday() {
        scenario.todayIs(MONDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "30000000, 20000000, section-head, false",
        "30000000, 20000001, renewal-approver, false",
        "100000000, 100000000, renewal-approver, false",
        "100000000, 100000001, renewal-director, false",
        "1, 499999999, renewal-director, false",
        "1, 500000000, collective-meeting, true",
        "1000000000, 1000000000, collective-meeting, true",
        "1000000000, 1000000001, gov-approver, true"
    })
    void the_sum_of_two_grants_to_one_person_decides_to_the_fen(
            long ownFen, long otherFen, String group, boolean collective) {
        transactions.executeWithoutResult(tried -> {
            aGrant(otherFen, "CHECKED", PILOT);
            ApprovalLevel due = fallsDue(aGrant(ownFen, "CHECKED", PILOT), ownFen);

            assertThat(due.level().group()).isEqualTo(group);
            assertThat(due.isCollective()).isEqualTo(collective);
            assertThat(due.total().fen()).isEqualTo(ownFen + otherFen);
            assertThat(levels.latest(due.caseNo(), GRANT)).hasValue(due);
            tried.setRollbackOnly();
        });
    }

    @Test
    void three_just_below_a_limit_come_to_the_level_of_their_sum_and_what_was_rejected_does_not_count() {
        transactions.executeWithoutResult(tried -> {
            aGrant(500_000_00, "APPROVED", PILOT);
            aGrant(500_000_00, "REQUESTED", PILOT);
            aGrant(900_000_00, "REJECTED", PILOT);

            ApprovalLevel due = fallsDue(aGrant(500_000_00, "CHECKED", PILOT), 500_000_00);

            assertThat(due.sentence())
                    .isEqualTo("本案 500,000.00 元，同一申请人其他 2 件 1,000,000.00 元，合计 1,500,000.00 元 → 分管副局长");
            tried.setRollbackOnly();
        });
    }

    @Test
    void the_threshold_is_the_one_of_the_rules_of_the_case() {
        String strict = "LADDER-" + scenario.unique();
        policies.draft(Rules.book("version.code", strict, "approval.collectiveThreshold", "300000"), "author");

        transactions.executeWithoutResult(tried -> {
            String caseNo = aGrant(300_000_00, "CHECKED", strict);
            assertThat(fallsDue(caseNo, 300_000_00).level()).isEqualTo(new Level("section-head", 1, 1, 1));
            assertThat(fallsDue(caseNo, 300_000_01).level()).isEqualTo(new Level("collective-meeting", 3, 2, 2));
            assertThat(fallsDue(caseNo, 300_000_01).rules()).isEqualTo(strict);
            tried.setRollbackOnly();
        });
    }

    @Test
    void one_person_decides_alone_as_before_and_the_level_is_kept() {
        String caseNo = household.appliesAndReaches(Meeting.STEP, "300000");

        assertThat(meeting.seats(caseNo)).hasSize(1);
        scenario.complete("chief", caseNo, Meeting.STEP, Meeting.form("APPROVE", null));
        scenario.thenCaseWaitsAt(caseNo, "printVoucher");
        assertThat(meeting.levelsOf(caseNo)).singleElement().satisfies(level -> assertThat(level)
                .containsEntry("own_fen", 31_200_000L)
                .containsEntry("total_fen", 31_200_000L)
                .containsEntry("approval_group", "section-head")
                .containsEntry("seats", 1)
                .containsEntry("collective", false));
        assertThat(meeting.votesOf(caseNo)).singleElement().satisfies(vote -> assertThat(vote)
                .containsEntry("minutes_no", null));
    }

    @Test
    void claims_of_a_developer_count_together_up_to_the_last_day_of_the_window() {
        Filed first = settlement.aFiledContract(SaleStage.PRESALE, "450000");
        Filed second = settlement.aFiledContractBeside(first, "02", "450000");
        Filed third = settlement.aFiledContractBeside(first, "03", "450000");
        String monday = settlement.opensAndReaches("checkClaim", first, "CONTRACT_FILED");
        scenario.todayIs("2024-10-10");
        String thursday = settlement.opensAndReaches("checkClaim", second, "CONTRACT_FILED");
        scenario.todayIs("2024-10-11");
        String friday = settlement.opensAndReaches("checkClaim", third, "CONTRACT_FILED");

        for (String claim : List.of(monday, thursday, friday)) settlement.checks(claim);

        assertThat(partsOf(monday)).containsExactly(thursday);
        assertThat(partsOf(thursday)).containsExactly(monday, friday);
        assertThat(partsOf(friday)).containsExactly(thursday);
        assertThat(claimLevel(monday).sentence())
                .isEqualTo("本案 270,000.00 元，同一房企其他 1 件 270,000.00 元，合计 540,000.00 元 → 分管副局长");
    }

    @Test
    void of_two_that_fall_due_at_the_same_instant_the_second_sees_the_first() throws Exception {
        Filed first = settlement.aFiledContract(SaleStage.PRESALE, "450000");
        Filed second = settlement.aFiledContractBeside(first, "02", "450000");
        String one = settlement.opensAndReaches("approveClaim", first, "CONTRACT_FILED");
        scenario.todayIs("2024-10-21");
        String other = settlement.opensAndReaches("approveClaim", second, "CONTRACT_FILED");
        var start = new CyclicBarrier(2);
        var sessions = Executors.newFixedThreadPool(2);
        try {
            for (var due : sessions.invokeAll(List.of(handsInAgain(one, start), handsInAgain(other, start)))) due.get();
        } finally {
            sessions.shutdown();
        }

        assertThat(List.of(partsOf(one), partsOf(other)))
                .as("who came first saw himself, who came second both")
                .containsExactlyInAnyOrder(List.of(), partsOf(one).isEmpty() ? List.of(one) : List.of(other));
    }

    /** Two corrected claims come into one window, each in a transaction that the other cannot see yet. */
    private Callable<Void> handsInAgain(String claim, CyclicBarrier start) {
        return () -> {
            transactions.executeWithoutResult(open -> {
                db.sql("update settlement_claim set handed_in_on = ? where case_no = ?")
                        .params(LocalDate.parse("2024-11-04"), claim)
                        .update();
                await(start);
                desk.fallsDue(new CaseNo(claim), "approveClaim", Money.yuan("270000"));
            });
            return null;
        };
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ApprovalLevel fallsDue(String grant, long fen) {
        return desk.fallsDue(new CaseNo(grant), GRANT, new Money(fen));
    }

    private ApprovalLevel claimLevel(String caseNo) {
        return levels.latest(new CaseNo(caseNo), "approveClaim").orElseThrow();
    }

    private List<String> partsOf(String claim) {
        return claimLevel(claim).parts().stream()
                .map(ApprovalLevel.Part::caseNo)
                .toList();
    }

    /** A case of one and the same person. */
    private String aGrant(long fen, String status, String rules) {
        String caseNo = "ZX-SPLIT-" + scenario.unique();
        db.sql("""
                insert into voucher_grant (case_no, kind, status, project_code, policy_version, holder_name, holder_id_no, holder_phone,
                                           document_no, amount_fen)
                values (?, 'STALLED_PROJECT_SWAP', ?, 'TG', ?, '测试户', 'split', '13900000000', ?, ?)""").params(caseNo, status, rules, caseNo, fen).update();
        return caseNo;
    }
}
