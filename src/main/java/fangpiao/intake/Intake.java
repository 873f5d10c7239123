package fangpiao.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.shared.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets requests of other systems in, each of them once. The answer is kept in a transaction around the work; the work may
 * have transactions of its own inside it and must then bear to be done again, for the answer of a crashed one is not kept.
 */
@Component
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** A request may need a second connection for its work; so few at a time never wait for each other's. */
    private static final int AT_A_TIME = 4;

    private final ApiRequests requests;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    Intake(ApiRequests requests, TransactionTemplate transaction, ObjectMapper json, Clock clock) {
        this.requests = requests;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** The answer to a call: what the work makes of its fields, or a problem that says why not. */
    public ResponseEntity<?> answer(Call call, Function<Map<String, String>, ?> work) {
        if (!call.hasKey())
            return said(Problems.of(
                    HttpStatus.BAD_REQUEST, "缺少幂等键", "请求头%s应为8至64个可见的ASCII字符，每笔业务一个，重发时不变。".formatted(Call.KEY)));
        if (call.isTooLong()) return said(Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "请求内容过长", "一次请求最多4MB，请分批发送。"));
        places.acquireUninterruptibly();
        try {
            return transaction.execute(status -> once(call, work));
        } catch (Unanswerable refusal) {
            return said(Problems.of(refusal));
        } catch (Unknown refusal) {
            return said(Problems.of(HttpStatus.NOT_FOUND, "没有此记录", refusal.getMessage()));
        } catch (Refusal refusal) {
            return said(Problems.of(HttpStatus.BAD_REQUEST, "不能办理", refusal.getMessage()));
        } catch (RuntimeException outage) {
            LOG.error("request {} of {} to {} failed", call.key(), call.account(), call.path(), outage);
            return said(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "暂时无法处理", "系统暂时无法完成处理，请稍后用同一个幂等键重发。"));
        } finally {
            places.release();
        }
    }

    private ResponseEntity<?> once(Call call, Function<Map<String, String>, ?> work) {
        requests.lock(call);
        var kept = requests.find(call);
        if (kept.isEmpty()) return said(work(call, work));
        if (kept.get().sha256().equals(call.sha256())) return said(kept.get().response());
        return said(Problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY, "幂等键已用于另一请求", "幂等键「%s」已用于内容不同的请求，请更换幂等键。".formatted(call.key())));
    }

    private String work(Call call, Function<Map<String, String>, ?> work) {
        String answer = written(work.apply(JsonTexts.of(read(call))));
        requests.keep(call, answer, OffsetDateTime.now(clock));
        return answer;
    }

    private JsonNode read(Call call) {
        try {
            return json.readTree(call.body());
        } catch (IOException notJson) {
            throw Problems.notJson();
        }
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException ourOwnFault) {
            throw new IllegalStateException(ourOwnFault);
        }
    }

    private static ResponseEntity<?> said(String answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private static ResponseEntity<?> said(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
