package fangpiao.developer;

import fangpiao.notification.MorningLine;
import fangpiao.notification.MorningLines;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A company's reminders, for the morning digest of its clerks. */
@Component
class OwnMorning implements MorningLines {

    private final Companies companies;
    private final OwnReminders reminders;

    OwnMorning(Companies companies, OwnReminders reminders) {
        this.companies = companies;
        this.reminders = reminders;
    }

    @Override
    public List<MorningLine> of(String user, LocalDate today) {
        return companies.find(user).map(reminders::of).orElse(List.of()).stream()
                .map(reminder -> new MorningLine(reminder.riskOn(today), sentence(reminder)))
                .toList();
    }

    private static String sentence(OwnReminder reminder) {
        String day = reminder.day() == null ? "" : "（%s）".formatted(reminder.day());
        return reminder.topic() + day + "：" + reminder.sentence();
    }
}
