package fangpiao.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trial calculations for other systems: JSON in, JSON out, nothing kept. docs/api-quotes.md shows it to them. */
@RestController
class QuoteApi {

    private static final String ADDRESS = "/api/v1/quotes";

    private final QuoteDesk desk;

    QuoteApi(QuoteDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = ADDRESS, consumes = MediaType.APPLICATION_JSON_VALUE)
    Quote quote(@RequestBody JsonNode question) {
        return desk.quote(JsonEntries.of(question));
    }

    /** Everything else below this address is a mistake of the caller's. */
    @RequestMapping("/api/**")
    ProblemDetail nothingElse() {
        return problem(HttpStatus.NOT_FOUND, "没有此接口", "本系统的接口只有：以POST方式向" + ADDRESS + "提交JSON（application/json）。");
    }

    @ExceptionHandler
    ProblemDetail unanswerable(Unanswerable refusal) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "请求内容有误", refusal.getMessage());
        problem.setProperty("errors", refusal.complaints());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException notJson) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "请求内容有误", "请求不是合法的JSON。");
        problem.setProperty("errors", List.of(new Complaint("", "请求不是合法的JSON")));
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
