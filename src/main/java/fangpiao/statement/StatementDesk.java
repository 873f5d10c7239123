package fangpiao.statement;

import static java.util.stream.Collectors.toMap;

import fangpiao.engine.CaseDoor;
import fangpiao.identity.Users;
import fangpiao.ledger.ClosedMonths;
import fangpiao.shared.BookMonth;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where statements are issued and signed. */
@Service
@Transactional
public class StatementDesk {

    private final Statements statements;
    private final Responses responses;
    private final Movements books;
    private final ClosedMonths months;
    private final CaseDoor cases;
    private final Users users;
    private final Clock clock;

    StatementDesk(
            Statements statements,
            Responses responses,
            Movements books,
            ClosedMonths months,
            CaseDoor cases,
            Users users,
            Clock clock) {
        this.statements = statements;
        this.responses = responses;
        this.books = books;
        this.months = months;
        this.cases = cases;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Issues the statements of a month for all developers and funds that have none yet, or whose books have changed because
     * the month was reopened; answers with how many it were.
     *
     * @param by null where the calendar does it
     */
    public int issue(BookMonth month, String by) {
        if (!month.isOverOn(LocalDate.now(clock))) throw new Refusal("%s尚未结束，不能出具对账单。".formatted(month.chinese()));
        if (isClosed(month)) throw new Refusal("%s已月结，不再出具对账单。".formatted(month.chinese()));
        Map<String, Statement> standing = standing(month);
        int issued = (int) books.of(month).stream()
                .filter(figures -> issue(figures, standing.get(figures.no(1)), by))
                .count();
        statements.markIssued(month, issued, by, now());
        return issued;
    }

    /**
     * Issues one statement in its next version for both sides to sign, as an objection to it was answered; not if a later one
     * stands already. The books say the same as before where nothing was to be corrected, or what was is in a later month.
     *
     * @param by who found out about it, and answers for the figures
     */
    void issueAnew(String no, String by) {
        Statement statement = statements.lock(no).orElseThrow(() -> unknown(no));
        if (statement.corrected()) return;
        Figures figures = books.of(
                        statement.kind(), statement.month(), statement.figures().party())
                .orElse(statement.figures());
        statements.add(figures, statement.version() + 1, by, now());
    }

    /** Whether the calendar has nothing to issue for this month any more. */
    @Transactional(readOnly = true)
    public boolean isIssued(BookMonth month) {
        return isClosed(month) || statements.isIssued(month);
    }

    /** An official signs for the side he is of. */
    public void sign(String no, Side side, String person) {
        Statement statement = statements.lock(no).orElseThrow(() -> unknown(no));
        if (side == Side.DEVELOPER || !statement.kind().sides().contains(side))
            throw new Refusal("%s的对账单不由「%s」签认。".formatted(statement.kind().chinese(), side.chinese()));
        if (!cases.isOf(person, side.role().groupId()))
            throw new Forbidden("该对账单由%s签认，您不在该岗位。".formatted(side.role().title()));
        sign(statement, side, person);
    }

    /** A company's clerk signs for the company; what belongs to another is not there. */
    public void confirm(String no, String creditCode, String person) {
        Statement statement =
                statements.lock(no).filter(found -> found.isOf(creditCode)).orElseThrow(() -> unknown(no));
        sign(statement, Side.DEVELOPER, person);
    }

    /** Of all parties. */
    @Transactional(readOnly = true)
    public List<Statement> of(BookMonth month) {
        return statements.of(month);
    }

    /** A company's own, the latest first. */
    @Transactional(readOnly = true)
    public List<Statement> ofDeveloper(String creditCode) {
        return statements.of(Kind.DEVELOPER, creditCode);
    }

    @Transactional(readOnly = true)
    public Statement get(String no) {
        return statements.find(no).orElseThrow(() -> unknown(no));
    }

    /** A company's own; empty for another's. */
    @Transactional(readOnly = true)
    public Optional<Statement> find(String no, String creditCode) {
        return statements.find(no).filter(statement -> statement.isOf(creditCode));
    }

    /** Whether the books still say what was issued. */
    @Transactional(readOnly = true)
    public boolean agreesWithBooks(Statement statement) {
        return books.of(statement.kind(), statement.month(), statement.figures().party())
                .filter(statement::agreesWith)
                .isPresent();
    }

    /** For how many parties the books of a month say something that no statement says. */
    @Transactional(readOnly = true)
    public int missingOrDifferent(BookMonth month) {
        Map<String, Statement> standing = standing(month);
        return (int) books.of(month).stream()
                .filter(figures -> !agree(standing.get(figures.no(1)), figures))
                .count();
    }

    private boolean isClosed(BookMonth month) {
        return months.last().filter(last -> month.compareTo(last) <= 0).isPresent();
    }

    private boolean issue(Figures figures, Statement standing, String by) {
        if (agree(standing, figures)) return false;
        int version = standing == null ? 1 : standing.version() + 1;
        return statements.add(figures, version, by, now());
    }

    private static boolean agree(Statement standing, Figures figures) {
        return standing != null && standing.agreesWith(figures);
    }

    /** By the number that the first of each party had. */
    private Map<String, Statement> standing(BookMonth month) {
        return statements.of(month).stream()
                .collect(toMap(statement -> statement.figures().no(1), Function.identity()));
    }

    private void sign(Statement statement, Side side, String person) {
        statement.signatureOf(side).ifPresent(signature -> {
            throw new Refusal("该对账单%s一方已由%s签认，不能重复签认。".formatted(side.chinese(), signature.byName()));
        });
        statement.requireOpen();
        if (statement.signatures().stream().anyMatch(signature -> signature.by().equals(person)))
            throw new Forbidden("双方须由不同的人签认，您已签认该对账单。");
        responses.sign(statement.no(), side, person, users.nameOf(person), now());
    }

    static Refusal unknown(String no) {
        return new Refusal("没有编号为「%s」的对账单。".formatted(no));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
