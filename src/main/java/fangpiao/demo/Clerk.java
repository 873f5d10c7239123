package fangpiao.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hands in forms in the name of the demo's officials, through the same doors as they would themselves. */
@Component
@Profile("demo | test")
public class Clerk {

    private static final String MINUTES_NO = "西更局办〔2025〕演示";

    private final IdentityService identities;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;

    Clerk(IdentityService identities, RepositoryService repository, FormService forms, TaskService tasks) {
        this.identities = identities;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
    }

    /** Does something as the person who is logged in. */
    public <T> T as(String user, Supplier<T> act) {
        var groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(user, groups);
        try {
            return act.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Fills in the start form of a process; answers with the case number. */
    public String start(String user, String processKey, Map<String, Object> form) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        return as(user, () -> forms.submitStartForm(definition, form)).getBusinessKey();
    }

    /** Claims the open task of a case and hands in its form. */
    public void complete(String user, String caseNo, String taskKey, Map<String, Object> form) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(taskKey)
                .singleResult();
        if (task == null) throw new IllegalStateException(caseNo + " does not wait at " + taskKey);
        handIn(user, task, form);
    }

    private void handIn(String user, Task task, Map<String, Object> form) {
        as(user, () -> {
            tasks.claim(task.getId(), user);
            forms.submitTaskForm(task.getId(), form);
            return null;
        });
    }

    /** Agrees, in a form that asks for little else. */
    public void approve(String user, String caseNo, String taskKey) {
        complete(user, caseNo, taskKey, Map.of("decision", "APPROVE", "opinion", "同意。"));
    }

    /** The post to which the sum has led agrees, by as many votes as it takes. */
    public void approveByAmount(String caseNo, String taskKey) {
        decideByAmount(caseNo, taskKey, Map.of("decision", "APPROVE", "opinion", "同意。"));
    }

    /** The post to which the sum has led is of one mind, by as many votes as it takes. */
    public void decideByAmount(String caseNo, String taskKey, Map<String, Object> form) {
        var named = new HashMap<>(form);
        named.put("minutesNo", MINUTES_NO);
        List<Task> seats = seats(caseNo, taskKey);
        List<String> members = members(seats.get(0));
        for (int vote = 0; !seats.isEmpty(); vote++, seats = seats(caseNo, taskKey))
            handIn(members.get(vote), seats.get(0), named);
    }

    private List<Task> seats(String caseNo, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(taskKey)
                .list();
    }

    /** One of those who may take the only open task of a case. */
    public String candidateFor(String caseNo) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult();
        return members(task).get(0);
    }

    private List<String> members(Task task) {
        String group = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
        return identities.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
    }
}
