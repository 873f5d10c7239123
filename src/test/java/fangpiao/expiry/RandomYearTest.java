package fangpiao.expiry;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.ledger.Account;
import fangpiao.policy.FundSource;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.policy.VoucherKind;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.ClockStop;
import fangpiao.voucher.Entitlement;
import fangpiao.voucher.Hold;
import fangpiao.voucher.NewVoucher;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherPayouts;
import fangpiao.voucher.VoucherTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A year and a half of a thousand vouchers, lived at random: purchases, extensions asked for, granted and refused, clocks
 * stopped and run again, sheets missed and doubled, a clock that jumps and goes back. Whatever happens, nothing is held of a
 * voucher whose last day is over, every last day follows from what moved it, each reminder comes once and in order, each
 * voucher ends in a state that its rules allow, and the books add up. The sheet's sets are worked, not its cases: those are
 * told singly elsewhere. A failure names the seed.
 */
@ApplicationTest
class RandomYearTest {

    private static final int VOUCHERS = 1_000;
    private static final int MOMENTS = 30;
    private static final int ACTS = 24;

    @Autowired
    Scenario scenario;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    VoucherTerms terms;

    @Autowired
    VoucherPayouts payouts;

    @Autowired
    ExpiryDesk expiry;

    @Autowired
    ProjectDesk projects;

    @Autowired
    PolicyDesk policies;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    final long seed = System.nanoTime();
    final Random random = new Random(seed);
    final List<VoucherNo> all = new ArrayList<>();

    /** What is open: the application, the stop, the purchases with what they hold. */
    final Map<VoucherNo, CaseNo> asked = new HashMap<>();

    final Map<VoucherNo, ClockStop> stopped = new HashMap<>();
    final Map<VoucherNo, CaseNo> held = new HashMap<>();

    String rules;
    int refusals;

    @Test
    void every_voucher_ends_in_a_state_that_its_rules_allow() {
        rules = rulesOfSixMonths();
        scenario.todayIs("2024-07-01");
        transaction.executeWithoutResult(status -> issue());
        for (int moment = 0; moment < MOMENTS; moment++) {
            clockSteps();
            for (int act = 0; act < ACTS; act++) acts(all.get(random.nextInt(VOUCHERS)));
            for (int sheet = random.nextInt(3); sheet > 0; sheet--) sheet();
        }
        endEverything();

        assertThat(refusals).as(seed()).isPositive();
        thenEveryOneIsVoidOrUsedUp();
        thenLastDaysFollowFromWhatMovedThem();
        thenRemindersCameOnceAndInOrder();
        thenNobodyWasExtendedMoreThanOnce();
        scenario.thenBooksBalance();
    }

    private String rulesOfSixMonths() {
        String code = "YEAR-" + scenario.unique();
        policies.draft(Rules.book("version.code", code, "term.months", "6", "expiry.result", "VOID"), "author");
        return code;
    }

    private void issue() {
        for (int i = 0; i < VOUCHERS; i++) {
            int n = scenario.unique();
            var source = new CaseNo("ZX-YEAR-%06d".formatted(n));
            var entitlement = new Entitlement(
                    VoucherKind.TALENT_SUBSIDY,
                    source,
                    null,
                    projects.programmeFor(VoucherKind.TALENT_SUBSIDY).code(),
                    "年度户" + n,
                    new IdNumber(Household.idNumber(n)),
                    "13900000000",
                    null,
                    null,
                    rules,
                    Money.yuan("1000"));
            var issuance = new CaseNo("HF-YEAR-%06d".formatted(n));
            VoucherNo no = vouchers.allocate(new NewVoucher(
                    issuance,
                    entitlement,
                    "530112",
                    FundSource.PROJECT,
                    Money.yuan("1000"),
                    Money.ZERO,
                    Money.yuan("1000")));
            vouchers.print(no, "YR%08d".formatted(n));
            vouchers.issue(no, issuance);
            vouchers.activate(no);
            all.add(no);
        }
    }

    /** Mostly onwards by some days, sometimes back by a few. */
    private void clockSteps() {
        int days = random.nextInt(8) == 0 ? -random.nextInt(4) : random.nextInt(21);
        scenario.todayIs(scenario.today().plusDays(days).toString());
    }

    private void acts(VoucherNo no) {
        try {
            transaction.executeWithoutResult(status -> act(no));
        } catch (Refusal refused) {
            refusals++;
        }
    }

    private void act(VoucherNo no) {
        switch (random.nextInt(7)) {
            case 0, 1 -> holds(no);
            case 2 -> letsGo(no);
            case 3 -> asks(no);
            case 4 -> decides(no);
            case 5 -> stops(no);
            default -> resumes(no);
        }
    }

    private void holds(VoucherNo no) {
        if (held.containsKey(no)) return;
        VoucherCard before = vouchers.card(no);
        var purchase = new CaseNo("GF-YEAR-" + scenario.unique());
        Hold answer = vouchers.hold(no, Money.yuan("400"), purchase);
        boolean usable =
                before.isUsableOn(scenario.today()) && !Money.yuan("400").exceeds(before.available());
        assertThat(answer instanceof Hold.Placed).as(seed() + no).isEqualTo(usable);
        if (usable) held.put(no, purchase);
        else refusals++;
    }

    private void letsGo(VoucherNo no) {
        CaseNo purchase = held.get(no);
        if (purchase == null) return;
        if (random.nextBoolean()) vouchers.release(no, Money.yuan("400"), purchase);
        else vouchers.commit(no, Money.yuan("400"), purchase, Account.of("developer", "YEAR", "payable"));
        held.remove(no);
    }

    private void asks(VoucherNo no) {
        if (asked.containsKey(no)) return;
        terms.requireInTerm(no);
        terms.offerExtension(no, 1 + random.nextInt(7));
        var application = new CaseNo("YQ-YEAR-" + scenario.unique());
        terms.keep(no, application);
        asked.put(no, application);
    }

    private void decides(VoucherNo no) {
        CaseNo application = asked.get(no);
        if (application == null) return;
        if (random.nextBoolean()) terms.extend(no, 1 + random.nextInt(6), application);
        else terms.letGo(no, application);
        asked.remove(no);
    }

    private void stops(VoucherNo no) {
        if (stopped.containsKey(no)) return;
        var stop = new ClockStop(
                ClockStop.Reason.AUTHORITY_DELAY, new CaseNo("YQ-YEAR-" + scenario.unique()), "intake", "deputy");
        terms.stopClock(no, scenario.today().minusDays(random.nextInt(3)), stop);
        stopped.put(no, stop);
    }

    private void resumes(VoucherNo no) {
        ClockStop stop = stopped.get(no);
        if (stop == null) return;
        terms.resumeClock(no, scenario.today(), stop);
        stopped.remove(no);
    }

    private void sheet() {
        while (vouchers.endTerms(500) == 500) continue;
        while (expiry.remindHolders(500) == 500) continue;
    }

    /** What is open is closed, the last term ends, and what is left is taken back. */
    private void endEverything() {
        scenario.todayIs(scenario.today().plusDays(5).toString());
        transaction.executeWithoutResult(status -> {
            stopped.forEach((no, stop) -> terms.resumeClock(no, scenario.today(), stop));
            asked.forEach(terms::letGo);
            held.forEach((no, purchase) -> vouchers.release(no, Money.yuan("400"), purchase));
        });
        scenario.todayIs("2028-01-03");
        sheet();
        List<String> expired = strings("select no from voucher where policy_version = ? and status = 'EXPIRED'");
        transaction.executeWithoutResult(status -> expired.forEach(
                no -> payouts.voidBalance(new VoucherNo(no), new CaseNo("DQ-YEAR-" + scenario.unique()))));
    }

    private void thenEveryOneIsVoidOrUsedUp() {
        assertThat(strings("select distinct status from voucher where policy_version = ?"))
                .as(seed())
                .isSubsetOf("VOID", "FULLY_USED");
        assertThat(strings("""
                select no from voucher v
                where policy_version = ? and exists (select from ledger_account a
                      where a.code in ('voucher/' || v.no || '/available', 'voucher/' || v.no || '/held') and balance_fen <> 0)""")).as(seed()).isEmpty();
        assertThat(
                        strings(
                                "select no from voucher where policy_version = ? and (kept_by is not null or clock_stopped_on is not null)"))
                .as(seed())
                .isEmpty();
    }

    private void thenLastDaysFollowFromWhatMovedThem() {
        assertThat(strings("""
                select v.no from voucher v
                join (select voucher_no, last_day, lag(next_day) over chain as before, next_day,
                             lead(last_day) over chain as after
                      from voucher_term_change window chain as (partition by voucher_no order by seq)) c on c.voucher_no = v.no
                where v.policy_version = ?
                  and (c.before <> c.last_day or c.after is null and c.next_day <> v.expires_on)""")).as(seed()).isEmpty();
        assertThat(strings("""
                select v.no from voucher v
                where v.policy_version = ? and expires_on <> date '2025-01-02'
                  and not exists (select from voucher_term_change c where c.voucher_no = v.no)"""))
                .as(seed() + "untouched ones end after six months, 2025-01-01 being a holiday")
                .isEmpty();
        all.stream().limit(200).map(vouchers::card).forEach(card -> {
            var days = terms.days(card);
            assertThat(days.used() + days.stopped() + days.left())
                    .as(seed() + card.no())
                    .isEqualTo(DAYS.between(card.issuedOn(), card.expiresOn()));
        });
    }

    private void thenRemindersCameOnceAndInOrder() {
        assertThat(strings("""
                select r.voucher_no from (select voucher_no, last_day, days_before, sent_on,
                              lag(days_before) over (partition by voucher_no, last_day order by days_before desc) as before,
                              lag(sent_on) over (partition by voucher_no, last_day order by days_before desc) as sent_before
                       from voucher_reminder where kind = 'NEAR_END') r
                join voucher v on v.no = r.voucher_no
                where v.policy_version = ? and (r.before <= r.days_before or r.sent_on > r.last_day
                      or r.last_day - r.sent_on > r.days_before)""")).as(seed()).isEmpty();
        assertThat(strings("""
                select distinct days_before::text from voucher_reminder r join voucher v on v.no = r.voucher_no
                where v.policy_version = ? and r.kind = 'NEAR_END'"""))
                .as(seed())
                .isSubsetOf("90", "60", "30", "15", "7", "1")
                .isNotEmpty();
    }

    private void thenNobodyWasExtendedMoreThanOnce() {
        assertThat(strings("""
                select voucher_no from voucher_term_change c join voucher v on v.no = c.voucher_no
                where v.policy_version = ? and c.kind = 'EXTENSION' group by voucher_no having count(*) > 1""")).as(seed()).isEmpty();
    }

    private List<String> strings(String sql) {
        return db.sql(sql).param(rules).query(String.class).list();
    }

    private String seed() {
        return "seed " + seed + ": ";
    }
}
