package fangpiao.proof;

import fangpiao.attestation.AttestationAudit;
import fangpiao.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves the books: puts them under seal, then compares them with everything else as it stands at one moment. */
@Service
class ProofDesk {

    /** Who wants to know. */
    record Asker(String user, String name) {

        /** Nobody; it is night. */
        static final Asker NIGHT = new Asker(null, null);
    }

    private final ProofChecks checks;
    private final Seals seals;
    private final LedgerTables books;
    private final AttestationAudit attestations;
    private final ProofRuns runs;
    private final TransactionTemplate atOneMoment;
    private final Clock clock;

    ProofDesk(
            ProofChecks checks,
            Seals seals,
            LedgerTables books,
            AttestationAudit attestations,
            ProofRuns runs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.checks = checks;
        this.seals = seals;
        this.books = books;
        this.attestations = attestations;
        this.runs = runs;
        // what is posted meanwhile is posted for none of the checks
        this.atOneMoment = new TransactionTemplate(transactions);
        this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    ProofRun prove(Asker asker) {
        LedgerSeal seal = seals.seal();
        return atOneMoment.execute(status -> proveAtThisMoment(asker, seal));
    }

    /** Once a day, whatever the hour. */
    void proveTonight() {
        if (!runs.isNightDone(LocalDate.now(clock))) prove(Asker.NIGHT);
    }

    /** The books as they stand at one moment, as a file that anybody can verify. */
    void export(OutputStream file) throws IOException {
        try (var lines = new LedgerFile(file)) {
            atOneMoment.executeWithoutResult(status -> books.readAll(lines));
            lines.end();
        }
    }

    /** What was put under seal then; the books and pages there were. */
    LedgerSeal seal(int no) {
        return seals.get(no);
    }

    private ProofRun proveAtThisMoment(Asker asker, LedgerSeal seal) {
        if (!runs.isFree()) throw new Refusal("另一次核验正在进行，请稍后刷新本页。");
        long begin = System.nanoTime();
        OffsetDateTime startedAt = OffsetDateTime.now(clock);
        long no = runs.nextNo();
        var results = new ArrayList<ProofResult>();
        results.add(readPages(no));
        results.add(readAttestations(no));
        checks.queries().forEach(check -> results.add(runs.compare(no, check)));
        ProofRun run = run(no, asker, LocalDateTime.now(clock), millisSince(begin), results, seal);
        runs.add(run, asker.user(), startedAt);
        return run;
    }

    private ProofResult readPages(long run) {
        long begin = System.nanoTime();
        var verification = new Verification();
        books.readBooks(verification);
        List<Finding> findings = onePerPlace(verification.findingsOfBooks());
        return runs.add(run, BookChecks.CHAIN, verification.pages(), findings, millisSince(begin));
    }

    private ProofResult readAttestations(long run) {
        long begin = System.nanoTime();
        AttestationAudit.Report report = attestations.audit();
        List<Finding> findings = report.flaws().stream()
                .map(flaw -> new Finding(flaw.place(), flaw.caseNo(), flaw.sentence()))
                .toList();
        return runs.add(run, DecisionChecks.ATTESTATIONS, report.read(), onePerPlace(findings), millisSince(begin));
    }

    private static List<Finding> onePerPlace(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(
                        Finding::place,
                        Function.identity(),
                        (one, more) -> new Finding(one.place(), one.caseNo(), one.sentence() + more.sentence()),
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static ProofRun run(
            long no,
            Asker asker,
            LocalDateTime startedAt,
            long durationMs,
            List<ProofResult> results,
            LedgerSeal seal) {
        return new ProofRun(
                no,
                asker.name(),
                startedAt,
                durationMs,
                results.size(),
                results.stream().mapToLong(ProofResult::compared).sum(),
                results.stream().mapToLong(ProofResult::differences).sum(),
                seal.no(),
                HexFormat.of().formatHex(seal.hash()));
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
