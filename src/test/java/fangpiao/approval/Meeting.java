package fangpiao.approval;

import fangpiao.Scenario;
import fangpiao.issuance.Household;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A voucher so large that the meeting decides, and its three members. */
@Component
public class Meeting {

    static final String STEP = "approveIssuance";

    private final Scenario scenario;
    private final Household household;
    private final TaskService tasks;
    private final JdbcClient db;

    Meeting(Scenario scenario, Household household, TaskService tasks, JdbcClient db) {
        this.scenario = scenario;
        this.household = household;
        this.tasks = tasks;
        this.db = db;
    }

    /** An issuance of 6,240,000.00 yuan that waits for the meeting. */
    public String waits() {
        household.fundHas("7000000");
        return household.appliesAndReaches(STEP, "6000000");
    }

    public List<Task> seats(String caseNo) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(STEP)
                .taskUnassigned()
                .list();
    }

    public void votes(String user, String caseNo, String decision) {
        votes(user, caseNo, form(decision, "XSGX-2024-08"));
    }

    public void votes(String user, String caseNo, Map<String, Object> form) {
        String seat = seats(caseNo).get(0).getId();
        scenario.as(user, () -> {
            tasks.claim(seat, user);
            return null;
        });
        scenario.submit(user, seat, form);
    }

    /** Gives the seat back to the others. */
    void leaves(String user, String caseNo) {
        scenario.as(user, () -> {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseNo)
                    .taskAssignee(user)
                    .list()
                    .forEach(seat -> tasks.setAssignee(seat.getId(), null));
            return null;
        });
    }

    static Map<String, Object> form(String decision, String minutesNo) {
        var form = new HashMap<String, Object>(Map.of("decision", decision, "opinion", "已研究"));
        if (!decision.equals("APPROVE")) form.put("reasonCode", "R06");
        if (decision.equals("RETURN")) form.put("returnItems", List.of("扣减款项"));
        if (minutesNo != null) form.put("minutesNo", minutesNo);
        return form;
    }

    List<Map<String, Object>> votesOf(String caseNo) {
        return db.sql(
                        "select actor, outcome, minutes_no, collective from decision where case_no = ? and step_key = ? order by id")
                .params(caseNo, STEP)
                .query()
                .listOfRows();
    }

    List<Map<String, Object>> levelsOf(String caseNo) {
        return db.sql("""
                select round, own_fen, total_fen, approval_group, seats, collective from approval_level
                where case_no = ? order by id""").param(caseNo).query().listOfRows();
    }
}
