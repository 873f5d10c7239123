package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FilledForm;
import fangpiao.engine.Office;
import fangpiao.engine.Step;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One person in two sessions, on two steps of one case at the same moment: one of them always comes second. */
@ApplicationTest
class TwoHandsAtOnceTest {

    static final int TRIES = 1_000;

    @Autowired
    Office office;

    @Autowired
    IdentityService identities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient db;

    @Test
    void of_a_thousand_tries_to_act_twice_at_once_none_gets_through() throws Exception {
        String run = CaseKind.ISSUANCE.prefix() + "-RACE-" + scenario.unique() + "-";
        var start = new CyclicBarrier(2);
        ExecutorService sessions = Executors.newFixedThreadPool(2);
        try {
            var acts =
                    sessions.invokeAll(List.of(session(run, Duty.CALCULATE, start), session(run, Duty.CHECK, start)));
            int written = 0;
            for (Future<Integer> act : acts) written += act.get();

            assertThat(written).as("acts that got through").isEqualTo(TRIES);
        } finally {
            sessions.shutdown();
        }
        assertThat(db.sql("""
                        select count(*) from (select case_no from decision where case_no like ? group by case_no having count(*) <> 1) twice""").param(run + "%").query(Long.class).single()).isZero();
    }

    private Callable<Integer> session(String run, Duty duty, CyclicBarrier start) {
        return () -> {
            int written = 0;
            for (int at = 0; at < TRIES; at++) {
                var step =
                        new Step("voucherIssuance", "step", "测试步骤", duty.name(), new CaseNo(run + at), null, Set.of());
                start.await();
                if (acts(step)) written++;
            }
            return written;
        };
    }

    private boolean acts(Step step) {
        identities.setAuthentication("twohands", List.of());
        try {
            transactions.executeWithoutResult(
                    status -> office.acted(step, Map.of(), "同意", FilledForm.ofPage("测试", List.of(), List.of())));
            return true;
        } catch (Forbidden refused) {
            assertThat(refused).hasMessageContaining("按不相容岗位分离要求，您在本案" + step.caseNo() + "已办理「测试步骤」");
            return false;
        } finally {
            identities.clearAuthentication();
        }
    }
}
