package fangpiao.inquiry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Registers for demonstrations and tests. They know nothing of real companies, but can be told to answer as real ones do
 * on bad days; an estate whose name has the mark of a manner in it is answered in that manner by the land registry's
 * register of seizures.
 */
@Component
@Profile("!prod")
public class RegistersSimulator implements Registers {

    /** How a register answers. */
    public enum Manner {
        WELL(""),
        ADVERSELY("（演示查封）"),
        LATE("（演示迟复）"),
        TWICE("（演示重复答复）"),
        UNREADABLY("（演示乱码）"),
        NEVER("（演示不答复）");

        private final String mark;

        Manner(String mark) {
            this.mark = mark;
        }
    }

    private final ApplicationEventPublisher events;
    private final Map<Register, Manner> manners = new EnumMap<>(Register.class);
    private final Map<String, RegisterAnswer> late = new LinkedHashMap<>();
    private final Map<Register, Integer> given = new EnumMap<>(Register.class);

    RegistersSimulator(ApplicationEventPublisher events) {
        this.events = events;
    }

    public synchronized void behave(Register register, Manner manner) {
        manners.put(register, manner);
    }

    public synchronized void behaveWell() {
        manners.clear();
    }

    @Override
    public synchronized Optional<RegisterAnswer> ask(Question question) {
        RegisterAnswer answer = answer(question, "CLEAR", "");
        return switch (mannerTo(question)) {
            case WELL -> Optional.of(answer);
            case ADVERSELY -> Optional.of(answer(question, "ADVERSE", "查询到一条未解除的记录"));
            case LATE -> {
                keepBack(question, answer);
                yield Optional.empty();
            }
            case TWICE -> {
                events.publishEvent(answer);
                yield Optional.of(answer);
            }
            case UNREADABLY -> Optional.of(answer(question, "锟斤拷", "锟斤拷"));
            case NEVER -> Optional.empty();
        };
    }

    /** The answers that were kept back arrive. */
    public void answerNow() {
        // not while holding the lock of the simulator: the desk that listens may be waiting for it
        takeLate().forEach(events::publishEvent);
    }

    /** The answer of the first time comes when it is asked once more. */
    private void keepBack(Question question, RegisterAnswer answer) {
        String sought = question.subject().estateCode() + question.register();
        RegisterAnswer earlier = late.remove(sought);
        if (earlier == null) late.put(sought, answer);
        else events.publishEvent(earlier);
    }

    private synchronized List<RegisterAnswer> takeLate() {
        var answers = List.copyOf(late.values());
        late.clear();
        return answers;
    }

    private Manner mannerTo(Question question) {
        Manner told = manners.get(question.register());
        if (told != null || question.register() != Register.SEIZURE) return told == null ? Manner.WELL : told;
        for (Manner manner : Manner.values())
            if (manner != Manner.WELL && question.subject().estateName().contains(manner.mark)) return manner;
        return Manner.WELL;
    }

    private RegisterAnswer answer(Question question, String word, String remark) {
        int no = given.merge(question.register(), 1, Integer::sum);
        return new RegisterAnswer(question.key(), word, remark, "%s-%06d".formatted(question.register(), no));
    }
}
