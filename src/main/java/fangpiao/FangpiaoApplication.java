package fangpiao;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.proof.LedgerCommand;
import java.io.PrintStream;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the whole life of a 房票 (housing voucher) for one district bureau; or only verifies its books. */
@SpringBootApplication
public class FangpiaoApplication {

    public static void main(String[] args) {
        // a voucher's last day ends at midnight in Kunming, wherever the server stands
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (LedgerCommand.isMeantBy(args))
            System.exit(LedgerCommand.run(new PrintStream(System.out, true, UTF_8), args));
        SpringApplication.run(FangpiaoApplication.class, args);
    }
}
