package fangpiao.engine;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What a diagram says about one of its elements in our own words ({@code camunda:property}). */
final class DiagramProperty {

    private DiagramProperty() {}

    static Optional<String> find(Element element, String name) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.elementNS(CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
                .flatMap(properties -> properties.elements().stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .map(property -> property.attribute("value"))
                        .findFirst());
    }
}
