package fangpiao.demo;

import fangpiao.pool.DeveloperSeats;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The seats of the demo's developers; after the pilot, so that they were given on a day of the office. */
@Component
@Profile("demo | test")
@Order(110)
class DemoSeats implements ApplicationRunner {

    private final DeveloperSeats seats;

    DemoSeats(DeveloperSeats seats) {
        this.seats = seats;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoUsers.DEVELOPERS.forEach(
                (clerk, estate) -> seats.seat(clerk.id(), estate.creditCode(), estate.developer()));
    }
}
