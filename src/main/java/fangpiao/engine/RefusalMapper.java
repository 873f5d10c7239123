package fangpiao.engine;

import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/** Tells a refusal over the engine's REST interfaces, both Tasklist's own and the one for other systems. */
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        return answer(refusal instanceof Forbidden ? Response.Status.FORBIDDEN : Response.Status.BAD_REQUEST, refusal);
    }

    private static Response answer(Response.Status status, RuntimeException sentence) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "Refusal", "message", sentence.getMessage()))
                .build();
    }

    /** The same for what the office cannot help. */
    public static class OfOutage implements ExceptionMapper<Outage> {
        @Override
        public Response toResponse(Outage outage) {
            return answer(Response.Status.INTERNAL_SERVER_ERROR, outage);
        }
    }

    /** Found by Jersey through {@code META-INF/services}: the engine's applications cannot be configured otherwise. */
    public static class Registration implements ForcedAutoDiscoverable {
        @Override
        public void configure(FeatureContext application) {
            application.register(RefusalMapper.class).register(OfOutage.class);
        }
    }
}
