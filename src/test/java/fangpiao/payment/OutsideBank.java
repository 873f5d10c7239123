package fangpiao.payment;

import fangpiao.payment.BankSimulator.Manner;
import fangpiao.reconciliation.OutsideBooks;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The bank of a long scenario: it stands outside of the product's process and database, so that no power cut touches it. The
 * simulator of the product answers for it, in a manner the seed decides for each telling of an order; what really becomes of
 * the money the seed decides once, when the bank first carries an order out, and stands in {@link OutsideBooks}.
 */
public class OutsideBank {

    /** An order as it comes over the wire. */
    public record Telling(
            String key, String caseNo, String payer, String name, String account, String bank, long fen, String today) {

        static Telling of(String key, PaymentOrder order, LocalDate today) {
            return new Telling(
                    key,
                    order.caseNo().value(),
                    order.payer(),
                    order.payee().name(),
                    order.payee().account(),
                    order.payee().bank(),
                    order.amount().fen(),
                    today.toString());
        }

        PaymentOrder order() {
            return new PaymentOrder(new CaseNo(caseNo), payer, new Payee(name, account, bank), new Money(fen));
        }
    }

    /** What goes back over the wire: words that come by themselves, and the answer; null if there is none. */
    public record Reply(List<BankAnswer> events, BankAnswer answer, boolean broken) {}

    private static final int PATIENCE = 4;

    private final long seed;
    private final OutsideBooks books;
    private final List<Object> said = new ArrayList<>();
    private final BankSimulator simulator = new BankSimulator(said::add);
    private final Map<String, Integer> tellings = new HashMap<>();
    private final Map<String, BankAnswer> refused = new HashMap<>();
    private final Set<String> conflicts = new HashSet<>();
    private final Map<String, Integer> manners = new TreeMap<>();

    public OutsideBank(long seed, OutsideBooks books) {
        this.seed = seed;
        this.books = books;
    }

    /** Pays, if it ever does, and answers, if it does. */
    public synchronized Reply hear(Telling telling) {
        PaymentOrder order = telling.order();
        String what = order.payee().account() + "|" + order.amount().fen();
        int nth = tellings.merge(what, 1, Integer::sum);
        var dice = new SplittableRandom(Objects.hash(seed, what, nth));
        if (books.isOmitted(telling.key())) books.carryOutAfterAll(telling.key(), day(telling));
        if (books.knows(telling.key()) && dice.nextInt(10) == 0) return seenBefore(telling, order);
        Manner manner = nth > PATIENCE ? Manner.AT_ONCE : manner(dice);
        manners.merge(manner.name(), 1, Integer::sum);
        return tellSimulator(telling, order, manner, new SplittableRandom(Objects.hash(seed, what, nth, "fate")));
    }

    private Reply tellSimulator(Telling telling, PaymentOrder order, Manner manner, SplittableRandom fate) {
        said.clear();
        simulator.behave(manner);
        BankAnswer answer = null;
        boolean broken = false;
        try {
            answer = simulator.send(telling.key(), order).orElse(null);
        } catch (IllegalStateException line) {
            broken = true;
        }
        if (said.stream().anyMatch(BankPaid.class::isInstance))
            books.carryOut(telling.key(), order, day(telling), fate);
        if (answer != null && !answer.accepted()) refused.put(telling.key(), answer);
        else refused.remove(telling.key());
        return new Reply(answers(), answer, broken);
    }

    private Reply seenBefore(Telling telling, PaymentOrder order) {
        manners.merge("SEEN_BEFORE", 1, Integer::sum);
        var answer = new BankAnswer(
                telling.key(), false, order.payee().account(), order.amount(), "B" + telling.key(), "AM05 重复支付");
        return new Reply(List.of(), answer, false);
    }

    private static Manner manner(SplittableRandom dice) {
        int n = dice.nextInt(100);
        if (n < 54) return Manner.AT_ONCE;
        if (n < 64) return Manner.LATE;
        if (n < 72) return Manner.TWICE;
        if (n < 79) return Manner.WRONGLY;
        if (n < 87) return Manner.NEVER;
        return n < 93 ? Manner.REFUSING : Manner.BREAKING;
    }

    /** The answers it kept back. */
    public synchronized List<BankAnswer> lateAnswers() {
        said.clear();
        simulator.answerNow();
        return answers();
    }

    private List<BankAnswer> answers() {
        return said.stream()
                .filter(BankAnswer.class::isInstance)
                .map(BankAnswer.class::cast)
                .toList();
    }

    /** How often it answered in which manner. */
    public synchronized Map<String, Integer> manners() {
        return new TreeMap<>(manners);
    }

    /** An order as a batch lists it, and what the office has been told of it so far. */
    public record Asked(String key, String account, long fen, String status) {}

    /**
     * The bank's word on a batch, as a file: what it really did, but for a sum that is a fen wrong, or a refusal of what it
     * has accepted over the wire before.
     */
    public synchronized String statusFile(String batchNo, boolean xml, List<Asked> orders) {
        List<StatusLine> lines = orders.stream().map(this::line).toList();
        return xml ? StatusText.pain002(batchNo, lines) : StatusText.csv(lines);
    }

    /** @param order as it was asked for */
    record StatusLine(Asked order, String verdict, long fen, String reason) {}

    private StatusLine line(Asked order) {
        if (!books.knows(order.key()))
            return refused.containsKey(order.key())
                    ? new StatusLine(order, "RJCT", order.fen(), "AC04 收款账户已销户")
                    : new StatusLine(order, "PDNG", order.fen(), null);
        var dice = new SplittableRandom(Objects.hash(seed, order.account(), order.fen(), "file"));
        boolean first = conflicts.add(order.key());
        if (first && dice.nextInt(20) == 0) return new StatusLine(order, "ACSC", order.fen() + 1, null);
        if (order.status().equals("ACCEPTED") && dice.nextInt(15) == 0)
            return new StatusLine(order, "RJCT", order.fen(), "AC01 账号有误");
        return new StatusLine(order, "ACSC", order.fen(), null);
    }

    private static LocalDate day(Telling telling) {
        return LocalDate.parse(telling.today());
    }
}
