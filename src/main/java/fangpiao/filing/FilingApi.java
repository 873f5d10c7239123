package fangpiao.filing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fangpiao.intake.Call;
import fangpiao.intake.Intake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filings from the housing authority's system. docs/api-contract-filings.md shows it to them. */
@RestController
@RequestMapping("/api/v1/contract-filings")
class FilingApi {

    private final Intake intake;
    private final ReceptionDesk desk;
    private final CancellationDesk cancellations;
    private final Clock clock;

    FilingApi(Intake intake, ReceptionDesk desk, CancellationDesk cancellations, Clock clock) {
        this.intake = intake;
        this.desk = desk;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<?> one(HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        return intake.answer(call, texts -> {
            ContractFiling filing = new FilingRequest(texts).single();
            return Answer.of(desk.receive(filing, Source.ofInterface(call.account())));
        });
    }

    @PostMapping("/batch")
    ResponseEntity<?> list(HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        return intake.answer(call, texts -> {
            List<ContractFiling> filings = new FilingRequest(texts).list();
            return Answers.of(filings.stream()
                    .map(filing -> Answer.of(desk.receive(filing, Source.ofInterface(call.account()))))
                    .toList());
        });
    }

    @PostMapping("/{filingNo}/cancellation")
    ResponseEntity<?> cancel(@PathVariable String filingNo, HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        return intake.answer(call, texts -> {
            Cancellation cancellation = new FilingRequest(texts).cancellation(LocalDate.now(clock));
            return Answer.of(cancellations.cancel(filingNo, cancellation, call.account()));
        });
    }

    /** What the other system reads about one filing. */
    record Answer(
            String filingNo,
            Outcome outcome,
            String message,
            boolean repeated,
            String purchase,
            String unitNo,
            List<Point> differences) {

        static Answer of(Received received) {
            return new Answer(
                    received.filingNo(),
                    received.outcome(),
                    received.outcome().chinese(),
                    received.repeated(),
                    received.purchase() == null ? null : received.purchase().value(),
                    received.unitNo(),
                    received.differences().stream().map(Point::of).toList());
        }
    }

    /** A difference; whose buyer we have is not told outside. */
    record Point(DifferenceKind kind, String message) {

        static Point of(Difference difference) {
            return new Point(difference.kind(), difference.kind().chinese());
        }
    }

    /** What it reads about a list. */
    record Answers(int received, Map<Outcome, Long> outcomes, List<Answer> filings) {

        static Answers of(List<Answer> filings) {
            return new Answers(
                    filings.size(),
                    filings.stream().collect(groupingBy(Answer::outcome, TreeMap::new, counting())),
                    filings);
        }
    }
}
