package fangpiao.staffing;

import fangpiao.engine.ProcessVariable;
import fangpiao.identity.Users;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What the engine has open, and in whose hands. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final Users users;
    private final Clock clock;

    OpenTasks(TaskService tasks, Users users, Clock clock) {
        this.tasks = tasks;
        this.users = users;
        this.clock = clock;
    }

    /** Claimed by somebody, as far as these posts may take it; those due first come first. */
    List<HeldTask> claimedBy(String person, Collection<String> groups) {
        return list(of(groups).taskAssignee(person).includeAssignedTasks());
    }

    List<HeldTask> claimedBy(String person) {
        return list(tasks.createTaskQuery().taskAssignee(person));
    }

    /** Claimed by nobody. */
    List<HeldTask> freeFor(Collection<String> groups) {
        return list(of(groups).taskUnassigned());
    }

    long countFreeFor(String group) {
        return of(List.of(group)).taskUnassigned().count();
    }

    /** Claimed, past its limit, and nobody has touched it since; or touched after that, and left again for so many days. */
    List<HeldTask> asleep(Limit limit) {
        return tasks.createTaskQuery().taskAssigned().dueBefore(Date.from(clock.instant())).list().stream()
                .filter(task -> limit.isOver(
                        lastTouch(task).toInstant(), task.getDueDate().toInstant()))
                .map(this::held)
                .toList();
    }

    /** When a claimed task has been left alone for too long. */
    interface Limit {
        boolean isOver(Instant lastTouch, Instant due);
    }

    Optional<HeldTask> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .map(this::held);
    }

    private static Date lastTouch(Task task) {
        return task.getLastUpdated() == null ? task.getCreateTime() : task.getLastUpdated();
    }

    private TaskQuery of(Collection<String> groups) {
        return tasks.createTaskQuery().taskCandidateGroupIn(List.copyOf(groups));
    }

    private List<HeldTask> list(TaskQuery query) {
        return query.orderByDueDate().asc().orderByTaskId().asc().list().stream()
                .map(this::held)
                .toList();
    }

    private HeldTask held(Task task) {
        Set<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
        return new HeldTask(
                task.getId(),
                new CaseNo((String) tasks.getVariable(task.getId(), ProcessVariable.CASE_NO.name())),
                task.getName(),
                groups,
                task.getAssignee(),
                task.getAssignee() == null ? null : users.nameOf(task.getAssignee()),
                LocalDate.ofInstant(task.getDueDate().toInstant(), clock.getZone()));
    }
}
