package fangpiao.reconciliation;

import static fangpiao.reconciliation.Direction.CREDIT;
import static fangpiao.reconciliation.Direction.DEBIT;

import fangpiao.payment.PaymentOrder;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What the bank of a long scenario has really moved, account by account; of this it writes its statements. */
public class OutsideBooks {

    /** What a fund's account is called at the bank. */
    public interface Accounts {
        String of(String payer);
    }

    /**
     * A movement.
     *
     * @param order which order it belongs to, whatever the statement says; null if none
     */
    public record Moved(String account, String order, String payee, StatementLine line) {}

    /** What becomes of an order that the bank carries out. */
    public enum Fate {
        PAID,
        /** Paid, and given back because the payee's bank did not take it. */
        RETURNED,
        /** Paid twice, and one of them brought back. */
        TWICE,
        /** Another sum paid and brought back, then the right one. */
        WRONG_SUM,
        /** Accepted and never carried out. */
        OMITTED,
        /** Paid without a word on whose order it was. */
        NAMELESS,
        /** Paid, and a fee taken beside it. */
        FEE
    }

    private final Accounts accounts;
    private final List<Moved> moved = new ArrayList<>();
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, PaymentOrder> orders = new HashMap<>();
    private final Map<String, LocalDate> toldUntil = new HashMap<>();
    private final Set<String> repaid = new HashSet<>();

    public OutsideBooks(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Carries an order out for the first time. */
    public synchronized void carryOut(String key, PaymentOrder order, LocalDate today, SplittableRandom dice) {
        Fate fate = fate(dice);
        fates.put(key, fate);
        orders.put(key, order);
        long fen = order.amount().fen();
        switch (fate) {
            case PAID -> debit(key, fen, key, today);
            case NAMELESS -> debit(key, fen, null, today);
            case RETURNED -> {
                debit(key, fen, key, today);
                credit(key, fen, "AC04 收款账户已销户", today);
            }
            case TWICE -> {
                debit(key, fen, key, today);
                debit(key, fen, key, today);
                credit(key, fen, "重复支付退回", today);
            }
            case WRONG_SUM -> {
                long wrong = fen + 1 + dice.nextInt(99_999);
                debit(key, wrong, key, today);
                credit(key, wrong, "金额有误冲正", today);
                debit(key, fen, key, today);
            }
            case FEE -> {
                debit(key, fen, key, today);
                fee(order, new Money(50 + dice.nextInt(950)), today);
            }
            case OMITTED -> {}
        }
    }

    private static Fate fate(SplittableRandom dice) {
        int n = dice.nextInt(100);
        if (n < 78) return Fate.PAID;
        if (n < 85) return Fate.RETURNED;
        if (n < 88) return Fate.TWICE;
        if (n < 91) return Fate.WRONG_SUM;
        if (n < 94) return Fate.OMITTED;
        return n < 98 ? Fate.NAMELESS : Fate.FEE;
    }

    public synchronized boolean knows(String key) {
        return fates.containsKey(key);
    }

    public synchronized boolean isOmitted(String key) {
        return fates.get(key) == Fate.OMITTED;
    }

    /** Somebody has asked again. */
    public synchronized void carryOutAfterAll(String key, LocalDate today) {
        fates.put(key, Fate.PAID);
        debit(key, orders.get(key).amount().fen(), key, today);
    }

    /** Whether the bank would give its paper that the money has arrived. */
    public synchronized boolean hasSlip(String key) {
        return fates.get(key) == Fate.PAID;
    }

    public synchronized void deposit(String account, Money amount, String document, LocalDate today) {
        book(account, null, null, today, CREDIT, amount, null, "西山区财政局", null, document, null);
    }

    /** A developer pays back what it owes because of a rescission, once. */
    public synchronized void repay(String rescission, String account, Money amount, String developer, LocalDate today) {
        if (repaid.add(rescission + "/" + amount.fen()))
            book(account, null, null, today, CREDIT, amount, null, developer, null, "退回房票款 " + rescission, null);
    }

    /** The order an entry belongs to, for a clerk who asks at the counter. */
    public synchronized String whose(String account, String reference) {
        return moved.stream()
                .filter(one ->
                        one.account().equals(account) && one.line().reference().equals(reference))
                .map(one -> one.order() == null ? "" : one.order())
                .findFirst()
                .orElse("");
    }

    /** What it tells of an account from a day on; what comes later it books on later days. */
    public synchronized byte[] statement(String account, LocalDate from, LocalDate to, boolean xml) {
        toldUntil.merge(account, to, (one, other) -> one.isAfter(other) ? one : other);
        List<StatementLine> lines = of(account)
                .map(Moved::line)
                .filter(line ->
                        !line.bookedOn().isBefore(from) && !line.bookedOn().isAfter(to))
                .toList();
        Money opening = balance(account, from.minusDays(1));
        var statement = new Statement(account, from, to, opening, balance(account, to), lines);
        return xml ? StatementWriter.camt(statement) : StatementWriter.csv(statement);
    }

    public synchronized Money balance(String account) {
        return balance(account, LocalDate.MAX);
    }

    private Money balance(String account, LocalDate until) {
        return Money.sum(of(account)
                .map(Moved::line)
                .filter(line -> !line.bookedOn().isAfter(until))
                .map(StatementLine::signed)
                .toList());
    }

    private java.util.stream.Stream<Moved> of(String account) {
        return moved.stream().filter(one -> one.account().equals(account));
    }

    /** Whether there is something no statement has told yet. */
    public synchronized boolean isAllTold(String account) {
        LocalDate told = toldUntil.getOrDefault(account, LocalDate.MIN);
        return of(account).noneMatch(one -> one.line().bookedOn().isAfter(told));
    }

    /** What has left for good, order by order, in fen; nothing where it all came back. */
    public synchronized Map<String, Long> netByOrder() {
        var net = new TreeMap<String, Long>();
        moved.stream()
                .filter(one -> one.order() != null)
                .forEach(one -> net.merge(one.order(), -one.line().signed().fen(), Long::sum));
        return net;
    }

    /** What has arrived for good, payee's account by account, in fen. */
    public synchronized Map<String, Long> netByPayee() {
        var net = new TreeMap<String, Long>();
        moved.stream()
                .filter(one -> one.order() != null)
                .forEach(one -> net.merge(one.payee(), -one.line().signed().fen(), Long::sum));
        return net;
    }

    /** How many orders met which fate. */
    public synchronized Map<String, Integer> fates() {
        var count = new TreeMap<String, Integer>();
        fates.values().forEach(fate -> count.merge(fate.name(), 1, Integer::sum));
        return count;
    }

    private void debit(String order, long fen, String told, LocalDate today) {
        PaymentOrder paid = orders.get(order);
        book(
                accounts.of(paid.payer()),
                order,
                paid.payee().account(),
                today,
                DEBIT,
                new Money(fen),
                told,
                paid.payee().name(),
                paid.payee().account(),
                "房票款",
                null);
    }

    private void credit(String order, long fen, String reason, LocalDate today) {
        PaymentOrder paid = orders.get(order);
        book(
                accounts.of(paid.payer()),
                order,
                paid.payee().account(),
                today,
                CREDIT,
                new Money(fen),
                order,
                paid.payee().name(),
                null,
                null,
                reason);
    }

    private void fee(PaymentOrder order, Money fee, LocalDate today) {
        book(accounts.of(order.payer()), null, null, today, DEBIT, fee, null, null, null, "手续费", null);
    }

    private void book(
            String account,
            String order,
            String payee,
            LocalDate today,
            Direction direction,
            Money amount,
            String key,
            String party,
            String partyAccount,
            String words,
            String reason) {
        LocalDate told = toldUntil.get(account);
        LocalDate day = told == null || today.isAfter(told) ? today : told.plusDays(1);
        String reference = "YH%010d".formatted(moved.size() + 1);
        moved.add(new Moved(
                account,
                order,
                payee,
                new StatementLine(reference, 1, day, direction, amount, key, party, partyAccount, words, reason)));
    }
}
