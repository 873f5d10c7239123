package fangpiao.round;

import fangpiao.engine.FormContext.Fact;
import fangpiao.engine.Rounds;
import fangpiao.engine.Step;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where rounds are kept, and looked at. */
@Service
@Transactional
public class RoundDesk implements Rounds {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A telephone shows no more. */
    private static final int ITEMS_OF_A_MESSAGE = 5;

    /**
     * A return as the page of the case tells it.
     *
     * @param answerBy until when the applicant was asked for papers; null if he was not
     * @param letter whether a household was asked, who gets it on paper
     * @param answer what the step it went to said when it handed it in again; null until it has
     * @param changes in the round that followed
     */
    public record Round(
            int no,
            String from,
            String person,
            String at,
            String to,
            String reason,
            String items,
            String opinion,
            LocalDate answerBy,
            boolean letter,
            String answer,
            List<Change> changes) {}

    private final RoundRows rows;
    private final Snapshots snapshots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundDesk(RoundRows rows, Snapshots snapshots, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void handedIn(Step step, Answer answer) {
        int returns = rows.returns(step.caseNo());
        if (returns == 0 && answer.sentBack().isEmpty()) return;
        int round = returns + 1;
        rows.add(step, round, answer, snapshots.of(step.caseNo()));
        answer.sentBack().ifPresent(sentBack -> rows.add(step, round, sentBack));
    }

    @Override
    public void askedBack(CaseNo caseNo, String stepKey, String taskId, Instant due) {
        LocalDate answerBy = LocalDate.ofInstant(due, clock.getZone());
        rows.askBack(caseNo, stepKey, taskId, answerBy, clock.instant())
                .filter(items -> rows.applicant(caseNo).isPresent())
                .ifPresent(items -> events.publishEvent(new Notice(
                        "papers-asked/" + taskId,
                        "PAPERS_ASKED",
                        caseNo,
                        Addressee.applicant(caseNo),
                        Map.of("补正事项", inAMessage(items), "补正期限", answerBy.toString()))));
    }

    private static String inAMessage(List<String> items) {
        return items.size() <= ITEMS_OF_A_MESSAGE
                ? String.join("、", items)
                : String.join("、", items.subList(0, ITEMS_OF_A_MESSAGE)) + "等" + items.size() + "项";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Look> look(CaseNo caseNo) {
        List<Return> returns = rows.of(caseNo);
        if (returns.isEmpty()) return Optional.empty();
        Return last = returns.get(returns.size() - 1);
        return Optional.of(new Look(
                last.round(),
                demand(caseNo, last),
                Differences.between(last.shown(), snapshots.of(caseNo), last.items()),
                rows.lookedAgain(caseNo, last)));
    }

    /** All rounds that have ended, the first one first. */
    @Transactional(readOnly = true)
    public List<Round> of(CaseNo caseNo) {
        return rows.of(caseNo).stream().map(ended -> round(caseNo, ended)).toList();
    }

    /** The household that applies in a case; nothing where a developer does, or nobody. */
    @Transactional(readOnly = true)
    public Optional<String> applicant(CaseNo caseNo) {
        return rows.applicant(caseNo);
    }

    private Round round(CaseNo caseNo, Return ended) {
        return new Round(
                ended.round(),
                ended.stepName(),
                ended.person(),
                ended.at().format(TIME),
                ended.toName(),
                ended.reason(),
                String.join("、", ended.items()),
                ended.opinion(),
                ended.answerBy(),
                ended.answerBy() != null && rows.applicant(caseNo).isPresent(),
                answer(caseNo, ended),
                Differences.between(ended.shown(), after(caseNo, ended), ended.items()));
    }

    /** What it showed at the second look; at the next return, if that came from elsewhere; until then, what it shows now. */
    private List<Fact> after(CaseNo caseNo, Return ended) {
        int next = ended.round() + 1;
        return rows.shown(caseNo, next, ended.step())
                .or(() -> rows.of(caseNo).stream()
                        .filter(later -> later.round() == next)
                        .findFirst()
                        .map(Return::shown))
                .orElseGet(() -> snapshots.of(caseNo));
    }

    private String answer(CaseNo caseNo, Return ended) {
        return rows.answers(caseNo, ended)
                .map(answers -> answers.entrySet().stream()
                        .map(answer -> answer.getKey() + "：" + answer.getValue())
                        .collect(Collectors.joining("；")))
                .orElse(null);
    }

    private List<Fact> demand(CaseNo caseNo, Return last) {
        var demand = new ArrayList<Fact>();
        demand.add(Fact.of(
                "退回",
                "%s %s在「%s」退回到「%s」".formatted(last.at().format(TIME), last.person(), last.stepName(), last.toName())));
        demand.add(Fact.of("原因", last.reason()));
        demand.add(Fact.of("须改正或补充", String.join("、", last.items())));
        demand.add(Fact.of("退回意见", last.opinion()));
        if (last.answerBy() != null) demand.add(Fact.of("补正期限", last.answerBy() + "（含当日）"));
        String answer = answer(caseNo, last);
        if (answer != null) demand.add(Fact.of("改正情况", answer));
        return demand;
    }
}
