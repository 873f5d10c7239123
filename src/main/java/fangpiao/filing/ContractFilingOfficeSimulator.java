package fangpiao.filing;

import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A housing authority for demonstrations and tests. It has on file what it has been told, else what it has sent us, and
 * can be made to answer as real offices do on bad days.
 */
@Component
@Profile("!prod")
public class ContractFilingOfficeSimulator implements ContractFilingOffice {

    /** How it answers. */
    public enum Manner {
        AT_ONCE,
        LATE,
        TWICE,
        WRONG_PRICE,
        NEVER
    }

    private final ApplicationEventPublisher events;
    private final Filings sent;
    private final Map<String, ContractFiling> onFile = new HashMap<>();
    private final List<OfficeAnswer> late = new ArrayList<>();
    private Manner manner = Manner.AT_ONCE;

    ContractFilingOfficeSimulator(ApplicationEventPublisher events, Filings sent) {
        this.events = events;
        this.sent = sent;
    }

    public synchronized void behave(Manner manner) {
        this.manner = manner;
    }

    public synchronized void has(ContractFiling filing) {
        onFile.put(filing.contractNo(), filing);
    }

    @Override
    public synchronized Optional<OfficeAnswer> ask(String contractNo) {
        ContractFiling filing = Optional.ofNullable(onFile.get(contractNo))
                .or(() -> sent.ofContract(contractNo).map(FilingLine::filing))
                .orElse(null);
        var answer = new OfficeAnswer(contractNo, filing);
        return switch (manner) {
            case AT_ONCE -> Optional.of(answer);
            case LATE -> {
                late.add(answer);
                yield Optional.empty();
            }
            case TWICE -> {
                events.publishEvent(answer);
                yield Optional.of(answer);
            }
            case WRONG_PRICE ->
                Optional.of(
                        new OfficeAnswer(contractNo, filing == null ? null : filing.at(oneFenMore(filing.price()))));
            case NEVER -> Optional.empty();
        };
    }

    /** The answers that were kept back arrive. */
    public void answerNow() {
        takeLate().forEach(events::publishEvent);
    }

    private synchronized List<OfficeAnswer> takeLate() {
        var answers = List.copyOf(late);
        late.clear();
        return answers;
    }

    private static Money oneFenMore(Money price) {
        return price.plus(new Money(1));
    }
}
