package fangpiao.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClocksTest {

    @Test
    void real_work_has_a_clock_that_cannot_be_moved() {
        new ApplicationContextRunner()
                .withUserConfiguration(Clocks.class)
                .withPropertyValues("spring.profiles.active=prod")
                .run(context -> {
                    assertThat(context).hasSingleBean(Clock.class).doesNotHaveBean(MovableClock.class);
                    assertThat(context.getBean(Clock.class).getZone()).isEqualTo(Clocks.OFFICIAL_ZONE);
                });
    }
}
