package fangpiao.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Whoever brings messages to telephones, for demonstrations and tests: sends nothing, remembers what it would have sent,
 * and can be told to behave as real ones do on bad days.
 */
abstract class CarrierSimulator implements Carrier {

    /** How it answers. In all of them it delivers, except when it refuses or is down. */
    enum Manner {
        AT_ONCE,
        LATE,
        TWICE,
        WRONGLY,
        NEVER,
        REFUSING,
        DOWN
    }

    private final Channel channel;
    private final ApplicationEventPublisher events;
    private final Map<String, Message> delivered = new LinkedHashMap<>();
    private final List<Receipt> late = new ArrayList<>();
    private Manner manner = Manner.AT_ONCE;

    CarrierSimulator(Channel channel, ApplicationEventPublisher events) {
        this.channel = channel;
        this.events = events;
    }

    synchronized void behave(Manner manner) {
        this.manner = manner;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public String state() {
        return "模拟发送，不会真正发出。";
    }

    @Override
    public Optional<Receipt> carry(Message message) {
        Manner how = take(message);
        var receipt = new Receipt(message.key(), how != Manner.REFUSING, message.address(), "R" + message.key());
        return switch (how) {
            case AT_ONCE, REFUSING -> Optional.of(receipt);
            case LATE -> keep(receipt);
            case TWICE -> {
                events.publishEvent(receipt);
                yield Optional.of(receipt);
            }
            case WRONGLY -> Optional.of(new Receipt(message.key(), true, "13000000000", receipt.word()));
            case NEVER -> Optional.empty();
            case DOWN -> throw new Unreachable(channel.chinese() + "平台无法连接。");
        };
    }

    /** The receipts that were kept back arrive. */
    void answerNow() {
        takeLate().forEach(events::publishEvent);
    }

    /** All that really went to an address. */
    synchronized List<String> deliveredTo(String address) {
        return delivered.values().stream()
                .filter(message -> message.address().equals(address))
                .map(Message::body)
                .toList();
    }

    private synchronized Manner take(Message message) {
        if (manner != Manner.REFUSING && manner != Manner.DOWN) delivered.putIfAbsent(message.key(), message);
        return manner;
    }

    private synchronized Optional<Receipt> keep(Receipt receipt) {
        late.add(receipt);
        return Optional.empty();
    }

    private synchronized List<Receipt> takeLate() {
        var receipts = List.copyOf(late);
        late.clear();
        return receipts;
    }
}
