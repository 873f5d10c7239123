package fangpiao.secondfactor;

import java.time.LocalDateTime;

/**
 * What a person's telephone shares with the house.
 *
 * @param box the closed secret
 * @param since when a first code confirmed it; null while it is pending
 * @param lastStep of 30 seconds: the codes up to this one are used
 */
record Factor(long id, String person, byte[] box, LocalDateTime since, long lastStep) {}
