package fangpiao.thousand;

import fangpiao.Scenario;
import fangpiao.payment.BankWire;
import fangpiao.payment.BatchDesk;
import fangpiao.payment.PaymentScenario;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A day of the cashier and of the officer who approves: batches, their cancel window, their release, the bank's answers. */
@Component
@Profile("thousand")
class Cashiers {

    private static final int LARGEST_BATCH = 40;

    private final Scenario scenario;
    private final PaymentScenario payments;
    private final BatchDesk desk;
    private final BankWire bank;
    private final Outside outside;
    private final Acts acts;
    private final JdbcClient db;
    private final long seed;

    Cashiers(
            Scenario scenario,
            PaymentScenario payments,
            BatchDesk desk,
            BankWire bank,
            Outside outside,
            Acts acts,
            JdbcClient db,
            @Value("${thousand.seed}") long seed) {
        this.scenario = scenario;
        this.payments = payments;
        this.desk = desk;
        this.bank = bank;
        this.outside = outside;
        this.acts = acts;
        this.db = db;
        this.seed = seed;
    }

    /** Orders of one payer and day that wait. */
    private record Group(String payer, LocalDate day, List<String> keys) {}

    void work() {
        waiting().forEach(this::compose);
        batches("COMPOSED").forEach(this::approve);
        batches("APPROVED").forEach(this::perhapsCancel);
        acts.attempt("the window ends", "", payments::windowEnds);
        batches("APPROVED").stream().limit(3).forEach(this::cancelTooLate);
        outside.now(Moment.RELEASE);
        acts.attempt("the release sheet", "", payments::sheetIsWorked);
    }

    /** What the bank has not answered, or not clearly, is asked again; what it kept back comes in, and its files. */
    void hearTheBank() {
        acts.attempt("late answers", "", bank::hearsLateAnswers);
        for (String batch : bank.unanswered()) {
            var dice = new SplittableRandom(Objects.hash(seed, batch, scenario.today()));
            if (dice.nextInt(3) > 0) takeFile(batch, dice);
            if (dice.nextBoolean() && isUnclear(batch))
                acts.attempt(
                        "asking the bank again",
                        batch,
                        () -> as("cashier", () -> {
                            desk.tellAgain(batch);
                            return null;
                        }));
        }
        acts.attempt("the release sheet", "", payments::sheetIsWorked);
    }

    private List<Group> waiting() {
        return db.sql("""
                select payer, due_on, array_agg(key order by key) as keys from payment_order
                where status = 'WAITING' group by payer, due_on order by payer, due_on""")
                .query((row, n) -> new Group(row.getString(1), row.getObject(2, LocalDate.class), List.of((String[])
                        row.getArray(3).getArray())))
                .list();
    }

    private void compose(Group group) {
        List<String> keys = group.keys();
        for (int from = 0; from < keys.size(); from += LARGEST_BATCH) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + LARGEST_BATCH));
            if (!compose(group, some)) some.forEach(key -> compose(group, List.of(key)));
        }
    }

    private boolean compose(Group group, List<String> keys) {
        return acts.attempt(
                "composing a batch",
                keys.toString(),
                () -> as("cashier", () -> desk.compose(group.payer(), group.day(), keys)));
    }

    private void approve(String batch) {
        int n = dice(batch).nextInt(100);
        if (n < 20) acts.mustBeRefused("approving one's own batch", batch, () -> payments.approves("cashier", batch));
        if (n % 20 == 3) reject(batch, "金额有疑问，退回重新组批");
        else if (!acts.attempt("approving a batch", batch, () -> payments.approves(batch)))
            reject(batch, "有指令不能支付，退回重新组批");
    }

    private void reject(String batch, String reason) {
        acts.attempt(
                "rejecting a batch",
                batch,
                () -> as("finapprover", () -> {
                    desk.reject(batch, reason);
                    return null;
                }));
        acts.count("batch", "rejected");
    }

    private void perhapsCancel(String batch) {
        int n = dice(batch).nextInt(100);
        if (n < 20)
            acts.mustBeRefused("cancelling somebody else's batch", batch, () -> payments.cancels("finance", batch));
        if (n % 10 != 4) return;
        if (acts.attempt(
                "cancelling a batch", batch, () -> payments.cancels(n < 50 ? "cashier" : "finapprover", batch)))
            acts.count("batch", "cancelled in its window");
    }

    private void cancelTooLate(String batch) {
        acts.mustBeRefused("cancelling after the window", batch, () -> payments.cancels("cashier", batch));
    }

    private void takeFile(String batch, SplittableRandom dice) {
        byte[] file = bank.statusFile(batch, dice.nextBoolean());
        if (dice.nextInt(4) == 0)
            acts.mustBeRefused("half a file of answers", batch, () -> take(batch, half(file, dice)));
        if (!acts.attempt("a file of answers", batch, () -> take(batch, file))) return;
        if (dice.nextInt(3) == 0) acts.mustBeRefused("the same file of answers twice", batch, () -> take(batch, file));
    }

    private void take(String batch, byte[] file) {
        as("finance", () -> {
            bank.takes(batch, file);
            return null;
        });
    }

    static byte[] half(byte[] file, SplittableRandom dice) {
        return Arrays.copyOf(file, file.length / 4 + dice.nextInt(file.length / 2));
    }

    private boolean isUnclear(String batch) {
        return db.sql("select exists (select from payment_order where batch_no = ? and status in ('SENT', 'DISPUTED'))")
                .param(batch)
                .query(Boolean.class)
                .single();
    }

    private List<String> batches(String status) {
        return db.sql("select no from payment_batch where status = ? order by no")
                .param(status)
                .query(String.class)
                .list();
    }

    private SplittableRandom dice(String batch) {
        return new SplittableRandom(Objects.hash(seed, batch));
    }

    private <T> T as(String person, java.util.function.Supplier<T> act) {
        return scenario.as(person, act);
    }
}
