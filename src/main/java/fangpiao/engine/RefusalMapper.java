package fangpiao.engine;

import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
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

    /** Who may not start a kind of case does not even see its diagram; the engine says so in English. */
    @Priority(1)
    public static class OfUnseenProcess implements ExceptionMapper<RestException> {

        private final RestExceptionHandler engines = new RestExceptionHandler();

        @Override
        public Response toResponse(RestException e) {
            boolean unseen = e.getStatus() == Response.Status.NOT_FOUND
                    && e.getMessage().startsWith("No matching process definition");
            return unseen ? answer(Response.Status.NOT_FOUND, new Refusal("没有这个流程，或您的岗位不能发起。")) : engines.toResponse(e);
        }
    }

    /** Found by Jersey through {@code META-INF/services}: the engine's applications cannot be configured otherwise. */
    public static class Registration implements ForcedAutoDiscoverable {
        @Override
        public void configure(FeatureContext application) {
            application.register(RefusalMapper.class).register(OfOutage.class).register(OfUnseenProcess.class);
        }
    }
}
