package fangpiao.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fangpiao.engine.Rounds.Change;
import fangpiao.engine.Rounds.Look;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What stands above the form of a case that was sent back: the demand, and what has changed since, marked. It is put in when
 * the form is handed out, so that every form has it and nobody can fill it in.
 */
final class RoundBlock {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RoundBlock() {}

    /** As long as the return is not settled on every form of the case, then on those that can send back themselves. */
    static InputStream above(InputStream form, Look look) {
        try (form) {
            JsonNode schema = JSON.readTree(form);
            if (!look.settled() || sendsBack(schema)) {
                var block = JSON.createObjectNode();
                block.put("type", "html").put("id", "Html_round").put("content", content(look, sendsBack(schema)));
                ((ArrayNode) schema.path("components")).insert(0, block);
            }
            return new ByteArrayInputStream(JSON.writeValueAsBytes(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean sendsBack(JsonNode schema) {
        return StreamSupport.stream(schema.path("components").spliterator(), false)
                .anyMatch(field -> field.path("key").asText().equals(Step.RETURN_TO.key()));
    }

    /** Who is to put things right need not read that nothing has changed yet. */
    private static String content(Look look, boolean judges) {
        boolean shown = judges || look.changes().stream().anyMatch(Change::changed);
        return "<div class=\"fp-round\"><h3>退回要求</h3><table>" + demand(look) + "</table>" + (shown ? changes(look) : "")
                + "</div>";
    }

    private static String demand(Look look) {
        return look.demand().stream()
                .map(fact -> "<tr><th>%s</th><td>%s</td></tr>".formatted(safe(fact.item()), safe(fact.value())))
                .collect(Collectors.joining());
    }

    private static String changes(Look look) {
        String heading = "<h3>与第%d轮相比的变化</h3>".formatted(look.round());
        if (look.changes().isEmpty()) return heading + "<p>没有变化。</p>";
        return heading + "<table><thead><tr><th>项目</th><th>上一轮</th><th>本轮</th><th>说明</th></tr></thead><tbody>"
                + look.changes().stream().map(RoundBlock::row).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(Change change) {
        return "<tr class=\"%s\"><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        change.changed() ? "fp-changed" : "fp-same",
                        safe(change.item()),
                        safe(change.before()),
                        safe(change.now()),
                        safe(change.note()));
    }

    /** People's words are neither markup nor a template. */
    private static String safe(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;");
    }
}
