package fangpiao.approval;

import fangpiao.engine.Step;
import fangpiao.identity.Duty;
import fangpiao.identity.Hindrance;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One hand has one vote in a round, be it his own or a colleague's for whom he stands in, and holds one seat at a time. */
@Component
class OneVote implements Hindrance {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

    private final ApprovalLevels levels;
    private final TaskService tasks;

    // lazily, because the engine asks for this bean while it is being built itself
    OneVote(ApprovalLevels levels, @Lazy TaskService tasks) {
        this.levels = levels;
        this.tasks = tasks;
    }

    @Override
    public Optional<String> against(Step step, String person, String who) {
        if (step.taskId() == null || Duty.valueOf(step.duty()) != Duty.APPROVE) return Optional.empty();
        return levels.latest(step.caseNo(), step.key())
                .filter(level -> level.level().seats() > 1)
                .flatMap(level -> voted(step, person, who).or(() -> seated(step, person, who)));
    }

    private Optional<String> voted(Step step, String person, String who) {
        return levels.voteOf(step.caseNo(), step.key(), person).map(vote -> "%s已于%s在本轮会签「%s」中表决（%s），一人只能表决一次。"
                .formatted(who, TIME.format(vote.at()), step.name(), vote.said()));
    }

    private Optional<String> seated(Step step, String person, String who) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(step.caseNo().value())
                .taskDefinitionKey(step.key())
                .taskAssignee(person)
                .list()
                .stream()
                .filter(seat -> !seat.getId().equals(step.taskId()))
                .findFirst()
                .map(seat -> "%s已签收本轮会签「%s」的另一席，一人只能占一席。".formatted(who, step.name()));
    }
}
