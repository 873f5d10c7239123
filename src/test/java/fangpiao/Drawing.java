package fangpiao;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** One BPMN file as it lies on the sheet: boxes, lines and labels. */
record Drawing(File file, BpmnModelInstance model) {

    record Box(FlowNode node, Rectangle2D area) {

        boolean holds(FlowElement element) {
            return node instanceof SubProcess && isInside(element, node);
        }

        boolean wears(Box other) {
            return other.node instanceof BoundaryEvent event && event.getAttachedTo() == node;
        }

        private static boolean isInside(FlowElement element, FlowNode container) {
            for (var parent = element.getParentElement(); parent != null; parent = parent.getParentElement()) {
                if (parent == container) {
                    return true;
                }
            }
            return false;
        }
    }

    record Line(SequenceFlow flow, List<Line2D> segments) {

        boolean meets(Line other) {
            return pairs(other).anyMatch(pair -> pair[0].intersectsLine(pair[1]));
        }

        /** An X, not the T of two lines that join on their way to the same box. */
        boolean crosses(Line other) {
            return pairs(other)
                    .anyMatch(pair -> pair[0].intersectsLine(pair[1])
                            && !touchesWithAnEnd(pair[0], pair[1])
                            && !touchesWithAnEnd(pair[1], pair[0]));
        }

        boolean runsThrough(Rectangle2D area) {
            return segments.stream().anyMatch(area::intersectsLine);
        }

        private Stream<Line2D[]> pairs(Line other) {
            return segments.stream().flatMap(a -> other.segments.stream().map(b -> new Line2D[] {a, b}));
        }

        private static boolean touchesWithAnEnd(Line2D one, Line2D other) {
            return other.ptSegDist(one.getP1()) == 0 || other.ptSegDist(one.getP2()) == 0;
        }
    }

    record Label(String of, Rectangle2D area) {}

    static Stream<Drawing> all() {
        var files = Objects.requireNonNull(new File("bpmn").listFiles((dir, name) -> name.endsWith(".bpmn")));
        return Stream.of(files).sorted().map(file -> new Drawing(file, Bpmn.readModelFromFile(file)));
    }

    String name() {
        return file.getName();
    }

    List<Box> boxes() {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getDiagramElement() != null)
                .map(node -> new Box(node, areaOf(node)))
                .toList();
    }

    List<Line> lines() {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getDiagramElement() != null)
                .map(flow -> new Line(
                        flow, segments(List.copyOf(flow.getDiagramElement().getWaypoints()))))
                .toList();
    }

    List<Label> labels() {
        var boxLabels = model.getModelElementsByType(FlowNode.class).stream()
                .flatMap(node -> label(node, ((BpmnShape) node.getDiagramElement()).getBpmnLabel()));
        var lineLabels = model.getModelElementsByType(SequenceFlow.class).stream()
                .flatMap(flow -> label(flow, flow.getDiagramElement().getBpmnLabel()));
        return Stream.concat(boxLabels, lineLabels).toList();
    }

    static Rectangle2D areaOf(FlowNode node) {
        return area(((BpmnShape) node.getDiagramElement()).getBounds());
    }

    private static Stream<Label> label(BaseElement of, BpmnLabel label) {
        return Stream.ofNullable(label).map(it -> new Label(of.getId(), area(it.getBounds())));
    }

    private static List<Line2D> segments(List<Waypoint> way) {
        var segments = new ArrayList<Line2D>();
        for (int i = 1; i < way.size(); i++) {
            var from = way.get(i - 1);
            var to = way.get(i);
            segments.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return segments;
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
