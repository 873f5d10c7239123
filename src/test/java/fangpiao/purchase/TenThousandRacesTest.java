package fangpiao.purchase;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.policy.Kinship;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Two counters, one instant, ten thousand times: half of the races are for an amount that is there once, half for a home.
 * Exactly one wins each, and in the end nothing is lost. Each contender is a transaction of its own at the desk.
 */
@ApplicationTest
class TenThousandRacesTest {

    static final int RACES = 5_000;
    /** So many races go on beside each other. */
    static final int LANES = 2;
    /** Each race for an amount takes three fifths of what is left; after so many of them fen are left. */
    static final int RACES_PER_VOUCHER = 16;

    static final Money PRICE = Money.yuan("1000000");

    @Autowired
    Scenario scenario;

    @Autowired
    PurchaseScenario household;

    @Autowired
    PurchaseDesk desk;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    private final AtomicInteger bids = new AtomicInteger();
    private final ThreadLocal<Rival> rival = ThreadLocal.withInitial(Rival::new);

    String estate;
    String race;

    @BeforeEach
    void an_estate_with_a_home_for_every_contender() {
        scenario.todayIs("2024-09-10");
        estate = household.aHomeFor1000000().replaceFirst("-.*", "");
        race = "R" + scenario.unique();
        db.sql("""
                insert into unit (no, estate_code, building, room, property_type, area_sqm, filed_price_fen,
                                  voucher_price_fen, status)
                select :race || '-' || n, :estate, :race, n::text, 'HOME', 90, 100000000, 100000000, 'LISTED'
                from generate_series(0, :last) n""")
                .param("race", race)
                .param("estate", estate)
                .param("last", 2 * (RACES + RACES_PER_VOUCHER))
                .update();
    }

    /** The books keep what was locked; ten thousand homes and purchases more would only be in other scenarios' way. */
    @AfterEach
    void books_balance_and_the_stage_is_cleared() {
        scenario.thenBooksBalance();
        transaction.executeWithoutResult(status -> {
            db.sql("delete from purchase_voucher_part where purchase_no like :race || '-%'")
                    .param("race", race)
                    .update();
            db.sql("delete from purchase where case_no like :race || '-%'")
                    .param("race", race)
                    .update();
            db.sql("delete from unit where no like :race || '-%'")
                    .param("race", race)
                    .update();
        });
    }

    @Test
    void one_of_two_gets_the_amount() throws Exception {
        List<VoucherCard> contested = range(0, RACES / RACES_PER_VOUCHER + 1)
                .mapToObj(n -> household.aVoucherOf("1000000"))
                .toList();

        int wins = inLanes(lane -> {
            int won = 0;
            for (int i = lane; i < contested.size(); i += LANES) won += spend(contested.get(i), i);
            return won;
        });

        assertThat(wins).isEqualTo(contested.size() * RACES_PER_VOUCHER).isGreaterThanOrEqualTo(RACES);
        assertThat(reservedUnits()).isEqualTo(wins);
        for (VoucherCard voucher : contested) thenNothingIsLost(voucher);
    }

    @Test
    void one_of_two_gets_the_home() throws Exception {
        List<VoucherCard> rivals = range(0, 2 * LANES)
                .mapToObj(n -> household.aVoucherOf("1000000"))
                .toList();

        int wins = inLanes(lane -> {
            int won = 0;
            for (int i = lane; i < RACES; i += LANES)
                won += raceForHome(i, rivals.get(2 * lane), rivals.get(2 * lane + 1));
            return won;
        });

        assertThat(wins).isEqualTo(RACES);
        assertThat(reservedUnits()).isEqualTo(RACES);
        assertThat(rivals.stream().mapToLong(rival -> heldBy(rival).fen()).sum())
                .isEqualTo(RACES);
        for (VoucherCard rival : rivals) thenNothingIsLost(rival);
    }

    /** Races for three fifths of what a voucher has left, again and again; answers with the number of winners. */
    private int spend(VoucherCard voucher, int index) throws Exception {
        int won = 0;
        Money left = voucher.available();
        for (int i = 0; i < RACES_PER_VOUCHER; i++) {
            Money part = new Money(left.fen() * 3 / 5 + 1);
            int home = 2 * (index * RACES_PER_VOUCHER + i);
            won += theWinner(bid(voucher, home, part), bid(voucher, home + 1, part));
            left = left.minus(part);
        }
        return won;
    }

    private int raceForHome(int home, VoucherCard one, VoucherCard other) throws Exception {
        Money fen = new Money(1);
        return theWinner(bid(one, home, fen), bid(other, home, fen));
    }

    private Callable<Boolean> bid(VoucherCard voucher, int home, Money part) {
        var offer = new VoucherOffer(voucher.no(), part, Kinship.SELF);
        var own = new OwnMoney(PRICE.minus(part), Money.ZERO);
        var request = new PurchaseRequest(List.of(offer), race + "-" + home, new Buyer(null, null), PRICE, own);
        var caseNo = new CaseNo(race + "-" + bids.incrementAndGet());
        return () -> {
            try {
                transaction.executeWithoutResult(status -> {
                    desk.open(caseNo, request);
                    desk.hold(caseNo);
                });
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        };
    }

    /** Both bid at one instant, the second on a thread of its own; one of them must win, in each single race. */
    private int theWinner(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        Rival second = rival.get();
        Future<Boolean> answer = second.bids(other);
        second.gun.await();
        boolean first = one.call();
        assertThat(answer.get()).isNotEqualTo(first);
        return 1;
    }

    /** The other counter of a lane. */
    private static class Rival {

        private final CyclicBarrier gun = new CyclicBarrier(2);
        private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            var daemon = new Thread(task);
            daemon.setDaemon(true);
            return daemon;
        });

        Future<Boolean> bids(Callable<Boolean> bid) {
            return thread.submit(() -> {
                gun.await();
                return bid.call();
            });
        }
    }

    private interface Lane {
        int run(int number) throws Exception;
    }

    private static int inLanes(Lane lane) throws Exception {
        var threads = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                int number = i;
                answers.add(threads.submit(() -> lane.run(number)));
            }
            int sum = 0;
            for (Future<Integer> answer : answers) sum += answer.get();
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    private int reservedUnits() {
        return db.sql("select count(*) from unit where no like :race || '-%' and status = 'RESERVED'")
                .param("race", race)
                .query(Integer.class)
                .single();
    }

    private Money heldBy(VoucherCard voucher) {
        return vouchers.card(voucher.no()).held();
    }

    private void thenNothingIsLost(VoucherCard voucher) {
        VoucherCard now = vouchers.card(voucher.no());
        assertThat(now.available().plus(now.held())).isEqualTo(voucher.face());
        long kept = db.sql("""
                select coalesce(sum(part.amount_fen), 0) from purchase_voucher_part part
                join purchase p on p.case_no = part.purchase_no
                where part.voucher_no = ? and p.status = 'HELD'""").param(voucher.no().value()).query(Long.class).single();
        assertThat(now.held()).isEqualTo(new Money(kept));
    }
}
