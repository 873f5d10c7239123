package fangpiao.dashboard;

import static java.util.stream.Collectors.toMap;

import fangpiao.approval.Approvals;
import fangpiao.calendar.WorkingCalendar;
import fangpiao.calendar.WorkingDays;
import fangpiao.dashboard.EngineTables.Run;
import fangpiao.dashboard.EngineTables.Timer;
import fangpiao.identity.Role;
import fangpiao.limit.LimitBoard;
import fangpiao.limit.Pause;
import fangpiao.shared.CaseNo;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * For every case one sentence: for whom or what it waits, since when (in working days), until when, and what happens then.
 * What happens is read from the diagram: the step behind a timer, or the sentence that documents an event or a called case.
 */
@Component
class CaseSentences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final EngineTables engine;
    private final Approvals approvals;
    private final RepositoryService repository;
    private final WorkingCalendar calendar;
    private final LimitBoard limits;
    private final Today today;

    CaseSentences(
            EngineTables engine,
            Approvals approvals,
            RepositoryService repository,
            WorkingCalendar calendar,
            LimitBoard limits,
            Today today) {
        this.engine = engine;
        this.approvals = approvals;
        this.limits = limits;
        this.repository = repository;
        this.calendar = calendar;
        this.today = today;
    }

    String of(CaseNo caseNo, Run run, List<OpenTask> tasks, List<Visit> visits) {
        if (run == null) return "本案没有在办流程。";
        if (run.endedAt() != null)
            return "已办结：" + run.endedWith() + "（" + run.endedAt().format(TIME) + "）。";
        var diagram = repository.getBpmnModelInstance(run.definitionId());
        return "当前："
                + Stream.concat(waits(run, tasks, visits, diagram), standsStill(caseNo))
                        .collect(Collectors.joining("；"))
                + "。";
    }

    private Stream<String> standsStill(CaseNo caseNo) {
        return limits.pausesOf(caseNo).stream()
                .filter(Pause::isOpen)
                .map(pause ->
                        "因" + pause.reason().chinese() + "，自 " + pause.since().format(TIME) + " 起本案暂停计时");
    }

    private Stream<String> waits(Run run, List<OpenTask> tasks, List<Visit> visits, BpmnModelInstance diagram) {
        WorkingDays days = calendar.known();
        List<Timer> timers = engine.timers(run);
        return Stream.concat(
                onePerStep(tasks).map(task -> forPerson(task, days) + then(task, timers, diagram)),
                visits.stream().filter(Visit::isWaitingOutside).map(visit -> forWorld(visit, days, diagram)));
    }

    /** Where several vote, each has a task; they are one thing to wait for. */
    private static Stream<OpenTask> onePerStep(List<OpenTask> tasks) {
        return tasks.stream()
                .collect(toMap(OpenTask::stepKey, Function.identity(), (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    private String forPerson(OpenTask task, WorkingDays days) {
        return approvals
                        .vote(new CaseNo(task.caseNo()), task.stepKey(), task.step())
                        .map(vote -> "等待" + task.post() + vote)
                        .orElseGet(task::sentence)
                + since(task.since(), days) + "，办理期限至 " + task.due();
    }

    private String forWorld(Visit visit, WorkingDays days, BpmnModelInstance diagram) {
        return "等待「" + visit.name() + "」" + since(visit.since(), days) + "，"
                + documented(diagram.getModelElementById(visit.id()));
    }

    private String since(LocalDateTime begun, WorkingDays days) {
        return "，自 " + begun.format(TIME) + " 起已 " + days.between(begun.toLocalDate(), today.day()) + " 个工作日";
    }

    private String then(OpenTask task, List<Timer> timers, BpmnModelInstance diagram) {
        return timers.stream()
                .flatMap(timer -> on(task, timer, diagram).stream())
                .findFirst()
                .orElseGet(() -> byTheLadder(task));
    }

    /** Where no timer is drawn, the one who is told of every overdue task looks into it. */
    private String byTheLadder(OpenTask task) {
        String superior = Role.SECTION_HEAD.title() + "督办";
        return task.isOverdueOn(today.day()) ? "，已逾期，由" + superior : "，逾期由" + superior;
    }

    private static Optional<String> on(OpenTask task, Timer timer, BpmnModelInstance diagram) {
        ModelElementInstance element = diagram.getModelElementById(timer.eventId());
        ModelElementInstance step = diagram.getModelElementById(task.stepKey());
        return element instanceof BoundaryEvent event && covers(event.getAttachedTo(), step)
                ? Optional.of("，至 " + timer.at().format(TIME) + " 仍未办理的，" + next(event))
                : Optional.empty();
    }

    /** A timer on a part of the diagram runs for every step in it. */
    private static boolean covers(ModelElementInstance timed, ModelElementInstance step) {
        return step != null && (timed.equals(step) || covers(timed, step.getParentElement()));
    }

    private static String next(BoundaryEvent event) {
        return event.getSucceedingNodes().list().stream().map(FlowNode::getName).collect(Collectors.joining("、"));
    }

    private static String documented(FlowNode node) {
        return node.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .map(text -> text.strip().replaceFirst("。$", ""))
                .collect(Collectors.joining("；"));
    }
}
