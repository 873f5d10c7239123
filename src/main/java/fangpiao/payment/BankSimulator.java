package fangpiao.payment;

import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A bank for demonstrations and tests. It moves no money but remembers what it would have moved, and can be told to
 * answer as real banks do on bad days.
 */
@Component
@Profile("!prod")
public class BankSimulator implements PaymentGateway {

    /** How it answers. In all of them it pays, except when it refuses. */
    public enum Manner {
        AT_ONCE,
        LATE,
        TWICE,
        WRONGLY,
        NEVER,
        REFUSING,
        /** The line breaks after it has paid. */
        BREAKING
    }

    private final ApplicationEventPublisher events;
    private final Map<String, PaymentOrder> paid = new LinkedHashMap<>();
    private final List<BankAnswer> late = new ArrayList<>();
    private Manner manner = Manner.AT_ONCE;

    BankSimulator(ApplicationEventPublisher events) {
        this.events = events;
    }

    public synchronized void behave(Manner manner) {
        this.manner = manner;
    }

    @Override
    public synchronized Optional<BankAnswer> send(String key, PaymentOrder order) {
        boolean refused = manner == Manner.REFUSING && !paid.containsKey(key);
        if (!refused) paid.putIfAbsent(key, order);
        var answer = new BankAnswer(
                key,
                !refused,
                order.payee().account(),
                paid.getOrDefault(key, order).amount(),
                "B" + key,
                refused ? "AC04 收款账户已销户" : null);
        return switch (manner) {
            case AT_ONCE, REFUSING -> Optional.of(answer);
            case LATE -> {
                late.add(answer);
                yield Optional.empty();
            }
            case TWICE -> {
                events.publishEvent(answer);
                yield Optional.of(answer);
            }
            case WRONGLY -> Optional.of(oneFenOff(answer));
            case NEVER -> Optional.empty();
            case BREAKING -> throw new IllegalStateException("the line to the bank broke");
        };
    }

    /** The answers that were kept back arrive. */
    public void answerNow() {
        // not while holding the lock of the simulator: the desk that listens may be waiting for it
        takeLate().forEach(events::publishEvent);
    }

    /** All that really went into an account. */
    public synchronized Money paidInto(String account) {
        return Money.sum(paid.values().stream()
                .filter(order -> order.payee().account().equals(account))
                .map(PaymentOrder::amount)
                .toList());
    }

    private synchronized List<BankAnswer> takeLate() {
        var answers = List.copyOf(late);
        late.clear();
        return answers;
    }

    private static BankAnswer oneFenOff(BankAnswer right) {
        return new BankAnswer(
                right.key(),
                right.accepted(),
                right.account(),
                right.amount().plus(new Money(1)),
                right.reference(),
                right.reason());
    }
}
