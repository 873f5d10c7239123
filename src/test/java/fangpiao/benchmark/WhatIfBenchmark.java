package fangpiao.benchmark;

import fangpiao.Scenario;
import fangpiao.policychange.Replays;
import fangpiao.policychange.RuleAuthor;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./mvnw -Pbenchmark test}: how long the replay of a draft over all open cases takes, against the same reading and
 * writing without any formula. The two take turns.
 */
class WhatIfBenchmark {

    private static final int CASES = Integer.getInteger("benchmark.replayed", 10_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 6);
    private static final int WARM_UP = 3;
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 2);

    @Test
    void print_what_a_replay_costs() throws IOException {
        try (var server = DurableServer.start();
                var application = DurableServer.applicationOn(server)) {
            application.getBean(Scenario.class).todayIs(TODAY.toString());
            addOpenCases(JdbcClient.create(application.getBean(DataSource.class)));
            // the report is what the command is run for, so it goes to the console and not into the log
            System.out.println(measure(application));
        }
    }

    private static String measure(ConfigurableApplicationContext application) {
        var replays = application.getBean(Replays.class);
        var author = application.getBean(RuleAuthor.class);
        var request = author.request("XS-PILOT-XKZ", TODAY.plusMonths(1));
        request.put("projectCode", "XKZ");
        var draft = (String) request.get("newCode");
        String change = author.asks(request);
        author.writes("author", draft, "bonus.1.rate", "8%", "term.months", "6");
        for (int i = 0; i < WARM_UP; i++) {
            time(replays::readAndWrite, change, draft);
            time(replays::replay, change, draft);
        }
        Duration ours = Duration.ZERO;
        Duration floor = Duration.ZERO;
        for (int i = 0; i < ROUNDS; i++) {
            floor = floor.plus(time(replays::readAndWrite, change, draft));
            ours = ours.plus(time(replays::replay, change, draft));
        }
        return report(seconds(ours), seconds(floor));
    }

    private static Duration time(BiFunction<String, String, Integer> replay, String change, String draft) {
        long start = System.nanoTime();
        int cases = replay.apply(change, draft);
        if (cases != CASES) throw new IllegalStateException(cases + " cases replayed");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double seconds(Duration all) {
        return all.toNanos() / 1e9 / ROUNDS;
    }

    private static String report(double ours, double floor) {
        return """

                what-if replay, %,d cases       Fangpiao   reading and writing alone
                seconds                          %6.2f      %6.2f
                cases per second                %,7.0f     %,7.0f
                cases/s, ours / floor              %.2f
                """.formatted(CASES, ours, floor, CASES / ours, CASES / floor, floor / ours);
    }

    /** One half has applied, the other half has an agreement; each has ten components, and all steps of the ladder occur. */
    private static void addOpenCases(JdbcClient db) {
        db.sql("""
                insert into compensation_agreement
                    (case_no, agreement_no, status, project_code, holder_name, holder_id_no, holder_phone, property_address,
                     title_no, building_area_m2, land_type, property_kind, policy_version, surveyed_on, valuation_round,
                     equity_fen, voucher_part_fen, swap_part_fen, cash_part_fen, signed_on)
                select 'XY-WI-' || n, 'WI-' || n, 'CONCLUDED', 'XKZ', '测试户' || n, '530112197001010011', '13900000000',
                       '西山区马街街道测试路' || n || '号', 'WI' || n, 98.50, 'STATE', 'RESIDENTIAL', 'XS-PILOT-XKZ', :day, 1,
                       n * 300010, n * 300010, 0, 0, :day
                from generate_series(1::bigint, :cases) as n""").param("day", TODAY.minusDays(1)).param("cases", CASES).update();
        db.sql("""
                insert into agreement_component (case_no, round, code, amount_fen, in_face)
                select 'XY-WI-' || n, 1, code, n * 30001, true
                from generate_series(1::bigint, :cases) as n,
                     unnest(array['HOUSE_VALUE', 'LAND_VALUE', 'FITOUT', 'ATTACHMENTS', 'SIGNING_REWARD', 'MOVING_REWARD',
                                  'PROJECT_SUBSIDY', 'MONEY_CHOICE_SUBSIDY', 'SMALL_HOME_SUBSIDY', 'PRICE_DIFFERENCE_SWAP']) as code""").param("cases", CASES).update();
        db.sql("""
                insert into voucher_issuance
                    (case_no, kind, source_case_no, agreement_case_no, project_code, holder_name, holder_id_no, holder_phone,
                     property_address, building_area_m2, status, policy_version, applied_on,
                     entitlement_fen, equity_fen, bonus_fen, face_fen)
                select 'HF-WI-' || n, 'RESETTLEMENT', a.case_no, a.case_no, a.project_code, a.holder_name, a.holder_id_no,
                       a.holder_phone, a.property_address, a.building_area_m2, 'CHECKED', a.policy_version, :day,
                       a.equity_fen, a.equity_fen, n * 12000, a.equity_fen + n * 12000
                from generate_series(1::bigint, :cases, 2) as n join compensation_agreement a on a.case_no = 'XY-WI-' || n""").param("day", TODAY).param("cases", CASES).update();
    }
}
