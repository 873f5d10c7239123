package fangpiao.expiry;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Works the daily sheet every hour, so that a night without power costs an hour and not a day. Tests call it themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test")
class HourlySheet {

    private final DailySheet sheet;

    HourlySheet(DailySheet sheet) {
        this.sheet = sheet;
    }

    @Scheduled(cron = "0 1 * * * *")
    void work() {
        sheet.work();
    }
}
