package fangpiao.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.shared.Sm3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** The forms of each deployment. A case keeps the forms it was started with, so they are looked up by deployment. */
class FormSchemas {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, FormSchema>> byDeployment = new ConcurrentHashMap<>();

    /** To be called inside an engine command. */
    FormSchema get(String deploymentId, String formId) {
        FormSchema schema =
                byDeployment.computeIfAbsent(deploymentId, this::load).get(formId);
        if (schema == null) throw new IllegalStateException("form " + formId + " is not deployed beside its process");
        return schema;
    }

    private Map<String, FormSchema> load(String deploymentId) {
        var schemas = new HashMap<String, FormSchema>();
        for (ResourceEntity resource :
                Context.getCommandContext().getResourceManager().findResourcesByDeploymentId(deploymentId)) {
            if (!resource.getName().endsWith(".form")) continue;
            JsonNode form = read(resource);
            String digest = HexFormat.of().formatHex(Sm3.of(resource.getBytes()));
            schemas.put(form.path("id").asText(), new FormSchema(form, digest));
        }
        return schemas;
    }

    private JsonNode read(ResourceEntity resource) {
        try {
            return json.readTree(resource.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getName(), e);
        }
    }
}
