package fangpiao.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each role may touch in the engine, made at every start exactly what the diagrams ask for: missing grants are
 * given, others a role has collected are taken back. One row per role and kind of case, never one per task.
 */
@Component
class Grants {

    private final AuthorizationService authorizationService;

    Grants(AuthorizationService authorizationService) {
        this.authorizationService = authorizationService;
    }

    void settle(List<Diagrams.Cast> casts, List<Filters.SharedFilter> filters) {
        var due = new LinkedHashSet<Grant>();
        Stream.of(Role.values()).flatMap(Grants::ofRole).forEach(due::add);
        casts.stream().flatMap(Grants::ofProcess).forEach(due::add);
        filters.stream().flatMap(Grants::ofFilter).forEach(due::add);
        var given = takeBackAllBut(due);
        due.stream().filter(grant -> !given.contains(grant)).forEach(this::give);
    }

    private static Stream<Grant> ofRole(Role role) {
        return switch (role.reach()) {
            case CASES -> official(role);
            case READING -> Stream.concat(official(role), reader(role));
            case PARTNER -> Stream.of();
            case INTERFACE ->
                Stream.of(Grant.to(role, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY));
            case EVERYTHING -> Stream.of(Resources.values()).map(resource -> Grant.to(role, resource, ANY, ALL));
        };
    }

    private static Stream<Grant> official(Role role) {
        return Stream.of(
                Grant.to(role, APPLICATION, "tasklist", ACCESS),
                Grant.to(role, GROUP, role.groupId(), READ),
                Grant.to(role, USER, ANY, READ));
    }

    private static Stream<Grant> reader(Role role) {
        return Stream.of(
                Grant.to(role, APPLICATION, "cockpit", ACCESS),
                Grant.to(role, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY),
                Grant.to(role, DECISION_DEFINITION, ANY, READ, READ_HISTORY));
    }

    private static Stream<Grant> ofProcess(Diagrams.Cast cast) {
        return cast.everybody().stream().map(Grants::roleOf).flatMap(role -> {
            boolean starts = cast.starters().contains(role.groupId());
            if (role.reach() == Role.Reach.PARTNER) return opener(role, cast.processKey());
            return starts ? starter(role, cast.processKey()) : Stream.of(worker(role, cast.processKey()));
        });
    }

    /**
     * Working on a task does not need the right to change it; giving it back needs the right to assign it, a comment on it
     * the right to read its history.
     */
    private static Grant worker(Role role, String processKey, Permission... more) {
        return Grant.to(
                role,
                PROCESS_DEFINITION,
                processKey,
                Stream.concat(
                                Stream.of(READ, READ_INSTANCE, READ_TASK, READ_HISTORY, TASK_WORK, TASK_ASSIGN),
                                Stream.of(more))
                        .toArray(Permission[]::new));
    }

    private static Stream<Grant> starter(Role role, String processKey) {
        return Stream.of(worker(role, processKey, CREATE_INSTANCE), Grant.to(role, PROCESS_INSTANCE, ANY, CREATE));
    }

    /** From outside one opens cases and sees nothing of them in the engine: our own pages show each its own. */
    private static Stream<Grant> opener(Role role, String processKey) {
        return Stream.of(
                Grant.to(role, PROCESS_DEFINITION, processKey, CREATE_INSTANCE),
                Grant.to(role, PROCESS_INSTANCE, ANY, CREATE));
    }

    private static Stream<Grant> ofFilter(Filters.SharedFilter filter) {
        return filter.readers().stream().map(role -> Grant.to(role, FILTER, filter.id(), READ));
    }

    private static Role roleOf(String groupId) {
        return Role.ofGroup(groupId)
                .orElseThrow(() -> new IllegalStateException("a diagram names the unknown group " + groupId));
    }

    private Set<Grant> takeBackAllBut(Collection<Grant> due) {
        var kept = new HashSet<Grant>();
        var groups = Stream.of(Role.values()).map(Role::groupId).toArray(String[]::new);
        for (var row : authorizationService
                .createAuthorizationQuery()
                .groupIdIn(groups)
                .list()) {
            if (row.getAuthorizationType() != AUTH_TYPE_GRANT || due.contains(Grant.of(row))) {
                kept.add(Grant.of(row));
            } else {
                authorizationService.deleteAuthorization(row.getId());
            }
        }
        return kept;
    }

    private void give(Grant grant) {
        var row = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.copyTo(row);
        authorizationService.saveAuthorization(row);
    }
}
