package fangpiao.calendar;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Does each day's work every hour, so that a night without power costs an hour and not a day. Tests call it themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test")
class HourlySheet {

    private static final Logger LOG = LoggerFactory.getLogger(HourlySheet.class);

    private final List<DailyWork> sheets;

    HourlySheet(List<DailyWork> sheets) {
        // who only looks, looks at what the others have done
        this.sheets = sheets.stream()
                .sorted(Comparator.comparing(DailyWork::onlyLooks))
                .toList();
    }

    @Scheduled(cron = "0 1 * * * *")
    void work() {
        sheets.forEach(HourlySheet::work);
    }

    /** One module in trouble must not keep the others waiting. */
    private static void work(DailyWork sheet) {
        try {
            sheet.work();
        } catch (RuntimeException e) {
            LOG.error("{} has to wait for the next hour", sheet.getClass().getSimpleName(), e);
        }
    }
}
