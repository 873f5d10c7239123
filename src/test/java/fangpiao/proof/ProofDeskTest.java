package fangpiao.proof;

import static fangpiao.Scenario.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.proof.ProofDesk.Asker;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A run seals the books, compares everything of one moment, and is kept for good. */
@ApplicationTest
class ProofDeskTest {

    private static final Asker AUDITOR = new Asker("auditor", "宋洁（演示）");

    @Autowired
    ProofDesk desk;

    @Autowired
    ProofRuns runs;

    @Autowired
    NightlyProof night;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    String fund;

    @BeforeEach
    void a_fund() {
        scenario.todayIs("2024-10-08");
        household.fundHas("1");
        fund = Household.FUND;
    }

    @AfterEach
    void the_fund_is_as_it_was() {
        db.sql("""
                update fund_account set free_fen = (
                    select sum(case when kind in ('RESERVE', 'OWE') then -amount_fen else amount_fen end) from fund_movement where fund_no = no)
                where no = ?""").param(fund).update();
    }

    @Test
    void a_run_says_when_who_how_long_and_what() {
        ProofRun run = desk.prove(AUDITOR);

        ProofRun kept = runs.find(run.no()).orElseThrow();
        assertThat(kept.who()).isEqualTo("宋洁（演示）");
        assertThat(kept.startedAt().toLocalDate()).isEqualTo("2024-10-08");
        assertThat(kept.checks()).isEqualTo(runs.resultsOf(run.no()).size());
        assertThat(kept.compared())
                .isEqualTo(runs.resultsOf(run.no()).stream()
                        .mapToLong(ProofResult::compared)
                        .sum());
        assertThat(kept.sealHash())
                .isEqualTo(HexFormat.of().formatHex(desk.seal(run.sealNo()).hash()));
    }

    @Test
    void a_difference_is_found_by_the_next_run_and_stays_with_it_when_it_is_mended() {
        long before = desk.prove(AUDITOR).no();
        spoilFund();
        long first = desk.prove(AUDITOR).no();
        long second = desk.prove(AUDITOR).no();
        the_fund_is_as_it_was();
        long after = desk.prove(AUDITOR).no();

        assertThat(fundDifferences(before)).isEmpty();
        assertThat(fundDifferences(first)).hasSize(1);
        assertThat(fundDifferences(second)).singleElement().satisfies(difference -> {
            assertThat(difference.by().fen()).isEqualTo(1);
            assertThat(difference.since()).isEqualTo(first);
        });
        assertThat(fundDifferences(after)).isEmpty();
        assertThat(runs.goneSince(after).stream().map(ProofRuns.Gone::place)).anyMatch(this::isTheFund);
        assertThat(fundDifferences(first)).hasSize(1);
    }

    @Test
    void a_difference_that_comes_back_is_a_new_one() {
        spoilFund();
        desk.prove(AUDITOR);
        the_fund_is_as_it_was();
        desk.prove(AUDITOR);
        spoilFund();
        long again = desk.prove(AUDITOR).no();

        assertThat(fundDifferences(again)).singleElement().satisfies(difference -> assertThat(difference.since())
                .isEqualTo(again));
    }

    @Test
    void a_page_that_was_changed_is_found_by_the_run_as_well() {
        String issuance = household.appliesAndReaches("end", "600000");
        String voucher = household.voucherOf(issuance);
        changeTheFirstPageOf(voucher, 1);
        long run = desk.prove(AUDITOR).no();
        changeTheFirstPageOf(voucher, -1);

        assertThat(runs.differencesOf(run, BookChecks.CHAIN.code(), Integer.MAX_VALUE))
                .filteredOn(difference -> difference.place().equals("账册%s 第1页".formatted(voucher)))
                .singleElement()
                .satisfies(difference -> assertThat(difference.leftSide()).startsWith("内容被改动"));
    }

    @Test
    void a_decision_that_was_changed_is_found_by_the_run_with_its_case() {
        String issuance = household.appliesAndReaches("checkAmount", "600000");
        changeTheOpinionIn(issuance, "改过的意见");
        long run = desk.prove(AUDITOR).no();
        changeTheOpinionIn(issuance, "金额无误");
        long after = desk.prove(AUDITOR).no();

        assertThat(decisionDifferences(run, issuance)).singleElement().satisfies(difference -> {
            assertThat(difference.place()).isEqualTo("案件%s 第2份「核算票面金额」".formatted(issuance));
            assertThat(difference.leftSide()).isEqualTo("办理记录的「意见」被改动：凭据为「金额无误」，现为「改过的意见」。");
        });
        assertThat(decisionDifferences(after, issuance)).isEmpty();
    }

    @Test
    void the_night_proves_once_a_day() {
        scenario.todayIs("2031-03-01");
        long before = nightly();

        night.work();
        night.work();
        assertThat(nightly()).isEqualTo(before + 1);

        scenario.todayIs("2031-03-02");
        night.work();
        assertThat(nightly()).isEqualTo(before + 2);
        assertThat(runs.latest(1).get(0).who()).isEqualTo("每日自动核验");
    }

    @Test
    void an_auditor_who_asks_in_the_morning_does_not_spare_the_night_its_work() {
        scenario.todayIs("2031-04-01");
        desk.prove(AUDITOR);
        long before = nightly();

        night.work();
        assertThat(nightly()).isEqualTo(before + 1);
    }

    @Test
    void a_second_run_at_the_same_time_is_refused() {
        transaction.executeWithoutResult(status -> {
            assertThat(runs.isFree()).isTrue();
            assertThat(CompletableFuture.supplyAsync(() -> refusalOf(() -> desk.prove(AUDITOR)))
                            .join())
                    .isEqualTo("另一次核验正在进行，请稍后刷新本页。");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update proof_run set differences = 0",
                "delete from proof_result",
                "delete from proof_difference",
                "update ledger_seal set pages = 0",
                "delete from ledger_seal_head"
            })
    void what_was_sealed_compared_and_found_is_never_changed(String change) {
        assertThatThrownBy(() -> db.sql(change).update()).hasMessageContaining("append-only");
    }

    @Test
    void a_seal_writes_only_the_books_that_have_grown() {
        desk.prove(AUDITOR);
        household.appliesAndReaches("end", "600000");

        ProofRun grown = desk.prove(AUDITOR);
        ProofRun still = desk.prove(AUDITOR);

        assertThat(desk.seal(grown.sealNo()).heads()).isEqualTo(1);
        assertThat(desk.seal(still.sealNo()).heads()).isZero();
        assertThat(desk.seal(still.sealNo()).pages())
                .isEqualTo(desk.seal(grown.sealNo()).pages());
    }

    private void spoilFund() {
        db.sql("update fund_account set free_fen = free_fen + 1 where no = ?")
                .param(fund)
                .update();
    }

    private void changeTheFirstPageOf(String book, int fen) {
        transaction.executeWithoutResult(status -> {
            db.sql("set local session_replication_role = replica").update();
            db.sql("update ledger_transfer set amount_fen = amount_fen + ? where book = ? and page = 1")
                    .params(fen, book)
                    .update();
        });
    }

    private void changeTheOpinionIn(String caseNo, String opinion) {
        transaction.executeWithoutResult(status -> {
            db.sql("set local session_replication_role = replica").update();
            db.sql("update decision set opinion = ? where case_no = ? and step_key = 'calculateAmount'")
                    .params(opinion, caseNo)
                    .update();
        });
    }

    private List<Difference> decisionDifferences(long run, String caseNo) {
        return runs.differencesOf(run, DecisionChecks.ATTESTATIONS.code(), Integer.MAX_VALUE).stream()
                .filter(difference -> caseNo.equals(difference.caseNo()))
                .toList();
    }

    private List<Difference> fundDifferences(long run) {
        return runs.differencesOf(run, "FUND_FREE", Integer.MAX_VALUE).stream()
                .filter(difference -> isTheFund(difference.place()))
                .toList();
    }

    private boolean isTheFund(String place) {
        return place.startsWith(fund);
    }

    private long nightly() {
        return db.sql("select count(*) from proof_run where asked_by is null")
                .query(Long.class)
                .single();
    }
}
