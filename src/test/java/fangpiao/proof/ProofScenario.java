package fangpiao.proof;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs of the proof with an outcome that the scenario chooses: what a real one finds in the common database depends on what
 * other scenarios have left there.
 */
@Component
public class ProofScenario {

    private final ProofRuns runs;
    private final ProofChecks checks;
    private final Seals seals;
    private final Clock clock;

    ProofScenario(ProofRuns runs, ProofChecks checks, Seals seals, Clock clock) {
        this.runs = runs;
        this.checks = checks;
        this.seals = seals;
        this.clock = clock;
    }

    @Transactional
    public void findsNothing() {
        run(BookChecks.CHAIN, List.of());
    }

    /** In the books, a page was changed. */
    @Transactional
    public void findsAChangedPage() {
        run(BookChecks.CHAIN, List.of(new Finding("房票YJ第1页", "账页被改动。")));
    }

    /** One case stands elsewhere in the engine than its state says. */
    @Transactional
    public void findsACaseElsewhere() {
        Check positions = checks.queries().stream()
                .filter(check -> check.topic() == Topic.CASES)
                .findFirst()
                .orElseThrow();
        run(positions, List.of(new Finding("XY-YJ-1", "停在「签订」")));
    }

    private void run(Check check, List<Finding> findings) {
        LedgerSeal seal = seals.seal();
        long no = runs.nextNo();
        runs.add(no, check, 1, findings, 0);
        runs.add(
                new ProofRun(
                        no,
                        null,
                        LocalDateTime.now(clock),
                        0,
                        1,
                        1,
                        findings.size(),
                        seal.no(),
                        HexFormat.of().formatHex(seal.hash())),
                null,
                OffsetDateTime.now(clock));
    }
}
