package fangpiao.developer;

import fangpiao.notification.Risk;
import java.time.LocalDate;

/**
 * Something a company should know or do; {@code path} leads to it.
 *
 * @param deadline whether it has to be done by {@code day}; else that is the day on which it came up
 */
public record OwnReminder(String topic, String sentence, String path, LocalDate day, boolean deadline) {

    Risk riskOn(LocalDate today) {
        if (!deadline) return Risk.OTHER;
        if (day.isBefore(today)) return Risk.OVERDUE;
        return day.equals(today) ? Risk.DUE_TODAY : Risk.SOON;
    }
}
