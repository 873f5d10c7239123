package fangpiao.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.TASK_INSTANCE_UPDATE;

import org.camunda.bpm.engine.impl.history.HistoryLevelAudit;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/**
 * The engine's history "audit", except that a claim rewrites nothing: who holds an open task stands at the task itself,
 * and who completed it is written when it is completed, there and in our decisions.
 */
class LeanAudit extends HistoryLevelAudit {

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return event != TASK_INSTANCE_UPDATE
                && event != ACTIVITY_INSTANCE_UPDATE
                && super.isHistoryEventProduced(event, entity);
    }
}
