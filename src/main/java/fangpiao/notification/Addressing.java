package fangpiao.notification;

import static fangpiao.notification.Channel.BELL;
import static fangpiao.notification.Channel.MAIL;
import static fangpiao.notification.Channel.SMS;
import static fangpiao.notification.Channel.WORK_CHAT;

import fangpiao.notification.Deliveries.Target;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes deliveries of what was raised: one for each who is meant, and for each channel by which he is reached. */
@Service
@Transactional
class Addressing {

    private static final int SET = 200;

    private final Outbox outbox;
    private final Addresses addresses;
    private final Carriers carriers;
    private final Deliveries deliveries;

    Addressing(Outbox outbox, Addresses addresses, Carriers carriers, Deliveries deliveries) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.carriers = carriers;
        this.deliveries = deliveries;
    }

    /** @return whether there may be more */
    boolean addressSome() {
        List<Raised> set = outbox.take(SET);
        if (set.isEmpty()) return false;
        deliveries.add(set.stream().flatMap(this::targets).toList());
        outbox.remove(set);
        return set.size() == SET;
    }

    private Stream<Target> targets(Raised raised) {
        if (raised.kind().isForHolders()) return Stream.of(holder(raised));
        return addresses.usersOf(raised.notice().addressee()).stream().flatMap(user -> official(raised, user));
    }

    /** A holder who cannot be reached is told so about: his delivery waits with its cause. */
    private Target holder(Raised raised) {
        String voucherNo = raised.notice().addressee().id();
        return new Target(
                raised.no(),
                SMS,
                voucherNo,
                addresses.of(raised.kind(), SMS, voucherNo).orElse(null));
    }

    /** An official has his bell; the rest is tried where it leads to him, and one of those that ring is enough. */
    private Stream<Target> official(Raised raised, String user) {
        return Stream.of(
                        Stream.of(new Target(raised.no(), BELL, user, user)),
                        reach(raised, MAIL, user),
                        Stream.concat(reach(raised, WORK_CHAT, user), reach(raised, SMS, user))
                                .limit(1))
                .flatMap(targets -> targets);
    }

    private Stream<Target> reach(Raised raised, Channel channel, String user) {
        if (!raised.kind().goesBy(channel) || !carriers.of(channel).isOpen()) return Stream.of();
        return addresses.of(raised.kind(), channel, user).stream()
                .map(address -> new Target(raised.no(), channel, user, address));
    }
}
