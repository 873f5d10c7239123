package fangpiao.staffing;

import fangpiao.engine.CaseKind;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.CaseNo;
import fangpiao.staffing.HandOver.Item;
import fangpiao.staffing.HandOver.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that somebody holds: what he has claimed, opened and not finished, written and not brought in. */
@Component
class Holdings {

    private final OpenTasks tasks;
    private final HistoryService history;
    private final Users users;
    private final JdbcClient db;
    private final Clock clock;

    Holdings(OpenTasks tasks, HistoryService history, Users users, JdbcClient db, Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.users = users;
        this.db = db;
        this.clock = clock;
    }

    List<Item> of(String person) {
        var items = new ArrayList<Item>();
        tasks.claimedBy(person)
                .forEach(task -> add(
                        items,
                        Kind.TASK,
                        "%s「%s」，期限%s".formatted(task.kind(), task.step(), task.due()),
                        task.caseNo().value(),
                        task.id()));
        running(openedBy(person)).forEach(no -> add(items, Kind.CASE, kindOf(no), no, null));
        drafts(person).forEach(no -> add(items, Kind.DRAFT, "规则版本" + no, no, null));
        batches(person).forEach(no -> add(items, Kind.BATCH, "付款批次" + no, no, null));
        substitutions(person).forEach(what -> add(items, Kind.SUBSTITUTION, what, null, null));
        users.rolesOf(person).stream()
                .filter(Role::worksOnCases)
                .forEach(post -> add(
                        items,
                        Kind.POST,
                        "%s待签收%d件".formatted(post.title(), tasks.countFreeFor(post.groupId())),
                        null,
                        null));
        return items;
    }

    private static void add(List<Item> items, Kind kind, String what, String reference, String taskId) {
        items.add(new Item(items.size() + 1, kind, what, reference, taskId, null));
    }

    private static String kindOf(String caseNo) {
        return CaseKind.ofCase(new CaseNo(caseNo)).chinese();
    }

    private List<String> openedBy(String person) {
        return db.sql("select case_no from decision where actor = ? and task_id is null order by case_no")
                .param(person)
                .query(String.class)
                .list();
    }

    /** History knows the number of a case when it has ended. */
    private List<String> running(List<String> opened) {
        if (opened.isEmpty()) return List.of();
        Set<String> ended = new HashSet<>();
        history
                .createHistoricProcessInstanceQuery()
                .finished()
                .processInstanceBusinessKeyIn(opened.toArray(String[]::new))
                .list()
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .forEach(ended::add);
        return opened.stream().filter(no -> !ended.contains(no)).toList();
    }

    private List<String> drafts(String person) {
        return db.sql("select code from rule_version where author = ? and status = 'DRAFT' order by code")
                .param(person)
                .query(String.class)
                .list();
    }

    private List<String> batches(String person) {
        return db.sql("""
                select no from payment_batch where composed_by = ? and status in ('COMPOSED', 'APPROVED', 'RELEASED') order by no""").param(person).query(String.class).list();
    }

    private List<String> substitutions(String person) {
        return db.sql("""
                select substitute_name || '代' || absent_name || '，' || first_day || '至' || last_day from substitution
                where removed_at is null and last_day >= :today and :person in (absent, substitute) order by first_day, id""")
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .query(String.class)
                .list();
    }
}
