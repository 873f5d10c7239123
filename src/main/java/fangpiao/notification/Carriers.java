package fangpiao.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who carries what goes by each channel. */
@Component
class Carriers {

    private final Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);

    Carriers(List<Carrier> carriers) {
        Stream.of(Channel.values()).forEach(channel -> byChannel.put(channel, new Nobody(channel)));
        carriers.forEach(carrier -> byChannel.put(carrier.channel(), carrier));
    }

    Carrier of(Channel channel) {
        return byChannel.get(channel);
    }

    /** Where no way leads yet. */
    private record Nobody(Channel channel) implements Carrier {

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public String state() {
            return channel.chinese() + "通道尚未接通，不发出。";
        }

        @Override
        public Optional<Receipt> carry(Message message) {
            throw new Unreachable(state());
        }
    }
}
