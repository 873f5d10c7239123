package fangpiao.notification;

import java.util.Optional;

/**
 * The way to somebody's telephone or mailbox. A message travels with a key, and a carrier that has taken a key does not
 * deliver it a second time; so whoever is in doubt hands over the same key once more. What is heard later is published as
 * {@link Receipt}.
 */
interface Carrier {

    Channel channel();

    /** Whether anything can be sent this way at all. */
    boolean isOpen();

    /** How it stands, for those who look after it. */
    String state();

    /**
     * What the carrier says at once; nothing if it has taken the message and takes its time.
     *
     * @throws Unreachable when nothing of this channel can be sent now
     */
    Optional<Receipt> carry(Message message);
}
