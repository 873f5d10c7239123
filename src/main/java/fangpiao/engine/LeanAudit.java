package fangpiao.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_COMPLETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_UPDATE;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The engine's history "audit" without its history of tasks: who holds an open task stands at the task itself, and who
 * did what, when and why stands in our decisions, where nobody can change it. The way a case took through its diagram is
 * kept.
 */
class LeanAudit extends HistoryLevelAudit {

    private static final Set<HistoryEventTypes> KEPT_BY_OURSELVES = Set.of(
            TASK_INSTANCE_CREATE,
            TASK_INSTANCE_UPDATE,
            TASK_INSTANCE_COMPLETE,
            TASK_INSTANCE_DELETE,
            ACTIVITY_INSTANCE_UPDATE);

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return !KEPT_BY_OURSELVES.contains(event) && super.isHistoryEventProduced(event, entity);
    }
}
