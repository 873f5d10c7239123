package fangpiao.startup;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The officials' time. Only the demo and the tests have a clock that can be moved. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    static final ZoneId OFFICIAL_ZONE = ZoneId.of("Asia/Shanghai");

    /** Telephones do not follow the time machine. */
    @Bean
    RealTime realTime() {
        return new RealTime(Clock.system(OFFICIAL_ZONE));
    }

    @Bean
    @Profile("!demo & !test")
    Clock clock() {
        return Clock.system(OFFICIAL_ZONE);
    }

    @Bean
    @Profile("demo | test")
    @DependsOnDatabaseInitialization
    MovableClock movableClock(JdbcClient jdbc) {
        return new MovableClock(jdbc, Clock.system(OFFICIAL_ZONE));
    }
}
