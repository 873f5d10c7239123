package fangpiao.demo;

import fangpiao.reconciliation.StatementReception;
import fangpiao.reconciliation.StatementSimulator;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the bank has told of the pilot's accounts, from the first money on, as finance has imported it. */
@Component
@Profile("demo & !test")
class PilotStatements {

    private final StatementSimulator bank;
    private final StatementReception reception;

    PilotStatements(StatementSimulator bank, StatementReception reception) {
        this.bank = bank;
        this.reception = reception;
    }

    /** What comes after that day is left to whoever tries the demo. */
    void through(String day) {
        for (String account : bank.accounts()) {
            byte[] file = bank.camt(account, LocalDate.parse(day));
            reception.adopt(reception.bring("银行流水%s-%s.xml".formatted(account, day), file, "finance"), "finance");
        }
    }
}
