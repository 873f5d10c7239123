package fangpiao.engine;

import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** An application counts as withdrawn (视为撤回) when papers asked for have not come, and not on their last day. */
final class Lapse {

    private static final String DEEMED_WITHDRAWN = "DEEMED_WITHDRAWN";

    private Lapse() {}

    static void refuseEarly(TaskEntity task, Map<String, Object> answers) {
        if (!DEEMED_WITHDRAWN.equals(answers.get(Step.DECISION.key()))) return;
        Date due = task.getDueDate();
        if (ClockUtil.getCurrentTime().after(due)) return;
        throw new Refusal(
                "补正期限至%s，期限未满，不能按视为撤回办理。".formatted(LocalDate.ofInstant(due.toInstant(), ZoneId.systemDefault())));
    }
}
