package fangpiao.quote;

import com.fasterxml.jackson.databind.JsonNode;
import fangpiao.intake.JsonTexts;
import fangpiao.intake.Problems;
import fangpiao.intake.Unanswerable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
        return desk.quote(new Entries(JsonTexts.of(question)));
    }

    @ExceptionHandler
    ProblemDetail unanswerable(Unanswerable refusal) {
        return Problems.of(refusal);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException notJson) {
        return Problems.of(Problems.notJson());
    }
}
