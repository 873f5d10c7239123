package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import fangpiao.ApplicationTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class HouseTest {

    @Autowired
    House house;

    @Autowired
    Diagrams diagrams;

    @Autowired
    Users users;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    IdentityService identityService;

    @Autowired
    FilterService filterService;

    @Autowired
    TaskService taskService;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void reads_from_the_diagram_who_works_in_an_issuance() {
        var issuance = diagrams.casts().stream()
                .filter(cast -> cast.processKey().equals("voucherIssuance"))
                .findFirst()
                .orElseThrow();
        assertThat(issuance.starters()).containsExactly("intake-clerk");
        assertThat(issuance.workers())
                .contains("calc-clerk", "printer", "seal-keeper")
                .as("and from the decision table who may approve")
                .contains("section-head", "renewal-approver", "renewal-director", "collective-meeting", "gov-approver")
                .doesNotContain("cashier", "manager");
    }

    @Test
    void a_role_may_work_and_open_cases_where_the_diagrams_name_it() {
        assertThat(may("intake", "intake-clerk", "CREATE_INSTANCE", "voucherIssuance"))
                .isTrue();
        assertThat(may("intake", "intake-clerk", "CREATE_INSTANCE", "voucherPurchase"))
                .isFalse();
        assertThat(may("intake", "intake-clerk", "UPDATE_TASK", "voucherIssuance"))
                .isFalse();
        assertThat(may("cashier", "cashier", "READ_TASK", "developerSettlement"))
                .isTrue();
        assertThat(may("cashier", "cashier", "READ_TASK", "voucherIssuance")).isFalse();
        assertThat(may("deputy", "renewal-approver", "TASK_WORK", "voucherIssuance"))
                .isTrue();
        assertThat(may("auditor", "auditor", "READ_HISTORY", "voucherIssuance")).isTrue();
        assertThat(may("auditor", "auditor", "TASK_WORK", "voucherIssuance")).isFalse();
    }

    @Test
    void nobody_but_the_administrator_may_store_a_filter_or_deploy() {
        var ofPeople = authorizationService.createAuthorizationQuery().list().stream()
                .filter(row -> !Role.ADMIN.groupId().equals(row.getGroupId()))
                .toList();
        assertThat(ofPeople)
                .filteredOn(row -> row.getResourceType() == Resources.FILTER.resourceType())
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.getPermissions(new org.camunda.bpm.engine.authorization.Permissions[] {
                                    READ,
                                    CREATE,
                                    org.camunda.bpm.engine.authorization.Permissions.UPDATE,
                                    org.camunda.bpm.engine.authorization.Permissions.DELETE
                                }))
                                .containsExactly(READ));
        assertThat(ofPeople)
                .filteredOn(row -> row.getResourceType() == Resources.DEPLOYMENT.resourceType())
                .isEmpty();
    }

    @Test
    void a_second_start_writes_nothing() {
        var before = rows();
        house.afterSingletonsInstantiated();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_next_start_takes_back_what_a_role_has_collected() {
        var extra = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        extra.setGroupId("intake-clerk");
        extra.setResource(Resources.FILTER);
        extra.setResourceId("*");
        extra.setPermissions(new org.camunda.bpm.engine.authorization.Permissions[] {CREATE});
        authorizationService.saveAuthorization(extra);
        house.afterSingletonsInstantiated();
        assertThat(authorizationService
                        .createAuthorizationQuery()
                        .authorizationId(extra.getId())
                        .count())
                .isZero();
    }

    @Test
    void a_task_brings_no_grant_of_its_own() {
        var task = taskService.newTask();
        taskService.saveTask(task);
        taskService.addCandidateGroup(task.getId(), "intake-clerk");
        taskService.addUserIdentityLink(task.getId(), "intake", IdentityLinkType.CANDIDATE);
        taskService.setAssignee(task.getId(), "intake");
        taskService.setOwner(task.getId(), "intake");
        assertThat(authorizationService
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task.getId())
                        .count())
                .isZero();
        taskService.deleteTask(task.getId(), true);
    }

    @Test
    void every_role_finds_its_list_with_the_columns_of_the_business() {
        var names = filterService.createFilterQuery().list().stream()
                .map(filter -> filter.getName())
                .collect(Collectors.toSet());
        assertThat(names).contains("我的待办", "全部在办", "本岗待办（受理经办岗）", "本岗待办（出纳岗）");
        assertThat(filterService.createFilterQuery().list()).allSatisfy(filter -> {
            assertThat(filter.getProperties()).containsEntry("refresh", true);
            assertThat(filter.getProperties()).containsEntry("showUndefinedVariable", false);
            assertThat(filter.getProperties().get("variables").toString())
                    .contains("案件号", "当事人", "项目", "金额", "caseNo", "holderName", "projectName", "amountYuan");
        });
    }

    @Test
    void the_administrator_is_a_direct_member_of_the_administrators() {
        assertThat(users.rolesOf("admin")).containsExactly(Role.ADMIN);
        assertThat(users.nameOf("admin")).isEqualTo("系统管理员");
    }

    @Test
    void the_demo_has_its_officials() {
        assertThat(users.nameOf("intake")).isEqualTo("李晓梅（演示）");
        assertThat(users.rolesOf("director")).containsExactlyInAnyOrder(Role.RENEWAL_DIRECTOR, Role.COLLECTIVE_MEETING);
        assertThat(identityService
                        .createUserQuery()
                        .memberOfGroup("finance-checker")
                        .list())
                .extracting(user -> user.getId())
                .contains("finance", "finance2");
        var people = Set.of("intake-clerk", "auditor", "integration");
        assertThat(people).allSatisfy(group -> assertThat(
                        identityService.createUserQuery().memberOfGroup(group).count())
                .isPositive());
    }

    @Test
    void the_engine_checks_grants_and_types() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
    }

    private boolean may(String user, String group, String permission, String processKey) {
        return authorizationService.isUserAuthorized(
                user,
                List.of(group),
                org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.valueOf(permission),
                Resources.PROCESS_DEFINITION,
                processKey);
    }

    private Map<String, List<String>> rows() {
        return Map.of(
                "grants", column("select id_ || rev_ from act_ru_authorization order by 1"),
                "filters", column("select id_ || rev_ from act_ru_filter order by 1"),
                "groups", column("select id_ || rev_ from act_id_group order by 1"),
                "users", column("select id_ || rev_ from act_id_user order by 1"),
                "members", column("select user_id_ || '/' || group_id_ from act_id_membership order by 1"));
    }

    private List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
