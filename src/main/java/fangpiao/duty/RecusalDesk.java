package fangpiao.duty;

import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.engine.Hands;
import fangpiao.engine.Hands.Held;
import fangpiao.identity.DutyRoster;
import fangpiao.identity.Role;
import fangpiao.identity.StepDuty;
import fangpiao.identity.Users;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Notice;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where officials declare an interest. */
@Service
@Transactional
class RecusalDesk {

    private static final int MOST_LETTERS = 200;

    private final Recusals recusals;
    private final Colleagues colleagues;
    private final DutyRoster roster;
    private final Users users;
    private final CaseDoor cases;
    private final TaskService tasks;
    private final Hands hands;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecusalDesk(
            Recusals recusals,
            Colleagues colleagues,
            DutyRoster roster,
            Users users,
            CaseDoor cases,
            TaskService tasks,
            Hands hands,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recusals = recusals;
        this.colleagues = colleagues;
        this.roster = roster;
        this.users = users;
        this.cases = cases;
        this.tasks = tasks;
        this.hands = hands;
        this.events = events;
        this.clock = clock;
    }

    /** From now on the person takes no task of what the declaration reaches; what is in his hands goes back to his group. */
    void declare(CaseNo caseNo, Authentication person, Reach reach, Interest interest, String words) {
        List<Task> open = openTasks(caseNo);
        refuse(caseNo, open, words);
        List<String> subjects = recusals.subjects(caseNo, reach);
        if (subjects.isEmpty())
            throw new Refusal("案件%s不涉及%s，请另选回避范围。".formatted(caseNo, reach == Reach.HOUSEHOLD ? "征收户" : "房企"));
        String name = users.nameOf(person.getName());
        String inHand = inHand(open, person.getName());
        var recusal = new Recusal(
                caseNo, person.getName(), name, reach, interest, words.strip(), inHand, LocalDateTime.now(clock));
        long number = recusals.add(recusal, subjects, OffsetDateTime.now(clock));
        giveBack(person, reach, subjects);
        tell(number, recusal);
        open.stream().filter(task -> !someoneIsLeft(caseNo, task)).forEach(task -> alarm(number, recusal, task));
    }

    /** Which reaches make sense for the case. */
    @Transactional(readOnly = true)
    List<Reach> reachesOf(CaseNo caseNo) {
        return Stream.of(Reach.values())
                .filter(reach -> !recusals.subjects(caseNo, reach).isEmpty())
                .toList();
    }

    @Transactional(readOnly = true)
    boolean isOpen(CaseNo caseNo) {
        return !openTasks(caseNo).isEmpty();
    }

    private List<Task> openTasks(CaseNo caseNo) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo.value())
                .list();
    }

    private static void refuse(CaseNo caseNo, List<Task> open, String words) {
        if (open.isEmpty()) throw new Refusal("案件%s没有在办任务，无须申请回避。".formatted(caseNo));
        if (words.isBlank()) throw new Refusal("请写明需要回避的具体情况。");
        if (words.length() > MOST_LETTERS) throw new Refusal("回避情况请在%d字以内写明。".formatted(MOST_LETTERS));
    }

    private static String inHand(List<Task> open, String person) {
        return open.stream()
                .filter(task -> person.equals(task.getAssignee()))
                .map(Task::getName)
                .findFirst()
                .orElse(null);
    }

    private void giveBack(Authentication person, Reach reach, List<String> subjects) {
        List<Held> held = hands.of(person.getName()).stream()
                .filter(task -> recusals.subjects(task.caseNo(), reach).stream().anyMatch(subjects::contains))
                .toList();
        cases.as(person, () -> {
            held.forEach(hands::giveBack);
            return held;
        });
    }

    private boolean someoneIsLeft(CaseNo caseNo, Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        return colleagues.areLeft(groups, caseNo, stepOf(caseNo, task));
    }

    private StepDuty stepOf(CaseNo caseNo, Task task) {
        return roster.steps(CaseKind.ofCase(caseNo)).stream()
                .filter(step -> step.key().equals(task.getTaskDefinitionKey()))
                .findFirst()
                .orElseThrow();
    }

    private void tell(long number, Recusal recusal) {
        events.publishEvent(new Notice(
                "recusal/" + number,
                "RECUSAL_DECLARED",
                recusal.caseNo(),
                Addressee.role(Role.SECTION_HEAD.groupId()),
                Map.of(
                        "人员", recusal.personName(),
                        "情形", recusal.interest().chinese(),
                        "范围", recusal.reach().chinese())));
    }

    private void alarm(long number, Recusal recusal, Task task) {
        events.publishEvent(new Notice(
                "recusal/%d/%s".formatted(number, task.getId()),
                "NOBODY_LEFT",
                recusal.caseNo(),
                Addressee.role(Role.SECTION_HEAD.groupId()),
                Map.of("环节", task.getName(), "人员", recusal.personName())));
    }
}
