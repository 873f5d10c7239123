package fangpiao.statement;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a developer objects to a statement. */
@Service
@Transactional
public class DisputeDesk {

    static final int DAYS_TO_ANSWER = 5;
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_LETTERS = 500;

    private final Statements statements;
    private final Responses responses;
    private final Users users;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisputeDesk(
            Statements statements,
            Responses responses,
            Users users,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.responses = responses;
        this.users = users;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The company's books say something else, by so much: somebody has to find out why. */
    public void raise(String no, String creditCode, Money amount, String words, String person) {
        Statement statement = statements
                .lock(no)
                .filter(found -> found.isOf(creditCode))
                .orElseThrow(() -> StatementDesk.unknown(no));
        if (statement.signatureOf(Side.DEVELOPER).isPresent()) throw new Refusal("贵公司已签认该对账单，不能再提出异议。");
        statement.requireOpen();
        if (!amount.isPositive()) throw new Refusal("请填写差异金额，至少0.01元。");
        String said = required(words);
        LocalDate dueOn = calendar.workingDaysAfter(LocalDate.now(clock), DAYS_TO_ANSWER);
        long dispute =
                responses.dispute(no, amount, said, person, users.nameOf(person), ownerOf(statement), dueOn, now());
        events.publishEvent(new StatementDisputed(dispute, no, creditCode, statement.month(), amount, said, dueOn));
    }

    /** Those nobody has answered, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Dispute> open() {
        return responses.openDisputes();
    }

    /** Whoever answers for the figures: who signed them, or issued them, or else somebody of the post. */
    private String ownerOf(Statement statement) {
        return statement
                .signatureOf(Side.BUREAU)
                .map(Signature::by)
                .or(() -> Optional.ofNullable(statement.issuedBy()))
                .or(() -> responses.leastBusyOf(users.holdersOf(Role.FINANCE_CHECKER)))
                .orElse(Role.FINANCE_CHECKER.title());
    }

    private static String required(String words) {
        String said = words.strip();
        if (said.length() < FEWEST_LETTERS || said.length() > MOST_LETTERS)
            throw new Refusal("请填写异议说明，%d至%d字。".formatted(FEWEST_LETTERS, MOST_LETTERS));
        return said;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
