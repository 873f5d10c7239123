package fangpiao.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The task lists everybody shares in Tasklist. They belong to the application: every start writes them anew. */
@Component
class Filters {

    /** A list in Tasklist and the roles that see it. */
    record SharedFilter(String id, List<Role> readers) {}

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", "caseNo", "label", "案件号"),
            Map.of("name", "holderName", "label", "当事人"),
            Map.of("name", "projectName", "label", "项目"),
            Map.of("name", "amountYuan", "label", "金额（元）"));

    /** Of tasks that have used three quarters of their working time. */
    private static final int NEAR_THE_END = 70;

    private final FilterService filterService;
    private final TaskService taskService;

    Filters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    List<SharedFilter> settle() {
        var mine = taskService.createTaskQuery().taskAssigneeExpression("${currentUser()}");
        var workers = Role.officials()
                .filter(role -> role.reach() == Role.Reach.CASES)
                .toList();
        var readers = Role.officials()
                .filter(role -> role.reach() == Role.Reach.READING)
                .toList();
        return Stream.of(
                        Stream.of(
                                keep("我的待办", "已由本人签收的待办", 10, mine, workers),
                                keep("即将超时", "本岗已用去时限四分之三以上的待办", 12, ofMyPosts(nearTheEnd()), workers),
                                keep("已超时", "本岗超过办理期限的待办", 14, ofMyPosts(overdue()), workers)),
                        workers.stream().map(this::waitingFor),
                        Stream.of(
                                keep("全部在办", "所有在办案件的待办", 90, taskService.createTaskQuery(), readers),
                                keep("全部即将超时", "已用去时限四分之三以上的待办", 92, nearTheEnd(), readers),
                                keep("全部已超时", "超过办理期限的待办", 94, overdue(), readers)))
                .flatMap(filters -> filters)
                .toList();
    }

    /** Also what a colleague has in hand. */
    private static TaskQuery ofMyPosts(TaskQuery tasks) {
        return tasks.taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    /** As the ladder of limits raises priorities. */
    private TaskQuery nearTheEnd() {
        return taskService
                .createTaskQuery()
                .taskMinPriority(NEAR_THE_END)
                .dueAfterExpression("${now()}")
                .orderByDueDate()
                .asc();
    }

    private TaskQuery overdue() {
        return taskService
                .createTaskQuery()
                .dueBeforeExpression("${now()}")
                .orderByDueDate()
                .asc();
    }

    private SharedFilter waitingFor(Role role) {
        var unclaimed = taskService.createTaskQuery().taskCandidateGroup(role.groupId());
        var name = "本岗待办（%s）".formatted(role.title());
        return keep(name, "等待%s签收的待办".formatted(role.title()), 20 + role.ordinal(), unclaimed, List.of(role));
    }

    private SharedFilter keep(String name, String description, int place, TaskQuery query, List<Role> readers) {
        var filter = existing(name).orElseGet(() -> filterService.newTaskFilter(name));
        var before = contentOf(filter);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", description,
                "priority", place,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", COLUMNS));
        if (filter.getId() == null || !contentOf(filter).equals(before)) {
            filterService.saveFilter(filter);
        }
        return new SharedFilter(filter.getId(), readers);
    }

    private Optional<Filter> existing(String name) {
        return filterService.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name).list().stream()
                .findFirst();
    }

    /** The engine cannot tell whether a filter has changed: it compares queries by identity. */
    private static List<Object> contentOf(Filter filter) {
        var stored = (FilterEntity) filter;
        return Arrays.asList(stored.getQueryInternal(), stored.getProperties());
    }
}
