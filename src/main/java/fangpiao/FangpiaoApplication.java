package fangpiao;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the whole life of a 房票 (housing voucher) for one district bureau. */
@SpringBootApplication
public class FangpiaoApplication {

    public static void main(String[] args) {
        // a voucher's last day ends at midnight in Kunming, wherever the server stands
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(FangpiaoApplication.class, args);
    }
}
