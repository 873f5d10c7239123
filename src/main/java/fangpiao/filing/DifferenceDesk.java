package fangpiao.filing;

import static java.util.stream.Collectors.joining;

import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a clerk resolves differences: by comparing again, by taking the filing as it is, or by leaving it aside. */
@Service
@Transactional
public class DifferenceDesk {

    private final Differences differences;
    private final Filings filings;
    private final Judge judge;
    private final Effects effects;
    private final Clock clock;

    DifferenceDesk(Differences differences, Filings filings, Judge judge, Effects effects, Clock clock) {
        this.differences = differences;
        this.filings = filings;
        this.judge = judge;
        this.effects = effects;
        this.clock = clock;
    }

    /** Something was put right on our side: if the filing agrees now, it takes effect. */
    public void compareAgain(long no, String by) {
        Difference difference = open(no);
        settle(difference, false);
        resolveAll(difference.filingNo(), Resolution.MATCHED, "重新比对，与我方登记一致", by);
    }

    /** The filing is right in what differs, which must be neither money nor home nor person. */
    public void applyAsFiled(long no, String reason, String by) {
        Difference difference = open(no);
        requireReason(reason);
        if (!difference.kind().isAppliable())
            throw new Refusal("「%s」不能以网签为准：%s"
                    .formatted(difference.kind().chinese(), difference.kind().advice()));
        settle(difference, true);
        resolveAll(difference.filingNo(), Resolution.APPLIED, reason.strip(), by);
    }

    public void dismiss(long no, String reason, String by) {
        open(no);
        requireReason(reason);
        differences.resolve(no, Resolution.DISMISSED, reason.strip(), by, now());
        leaveAside(differences.get(no).filingNo());
    }

    /** With its last difference the filing itself is left aside. */
    private void leaveAside(String filingNo) {
        if (!differences.openOf(filingNo).isEmpty()) return;
        filings.find(filingNo)
                .filter(line -> line.outcome() == Outcome.DIFFERENT)
                .ifPresent(line -> filings.become(filingNo, Outcome.DISMISSED, line.purchase(), line.unitNo(), now()));
    }

    private Difference open(long no) {
        filings.lock(differences.get(no).filingNo());
        Difference difference = differences.get(no);
        if (!difference.isOpen())
            throw new Refusal("差异%d已由%s于%s处理（%s）。"
                    .formatted(
                            no,
                            difference.resolvedBy(),
                            difference.resolvedAt().toLocalDate(),
                            difference.resolution().chinese()));
        return difference;
    }

    private void settle(Difference difference, boolean asFiled) {
        FilingLine line = filings.find(difference.filingNo())
                .filter(found -> found.outcome() == Outcome.DIFFERENT
                        && difference.kind().isComparable())
                .orElseThrow(() -> new Refusal(
                        "「%s」不能重新比对，请写明处理结果。".formatted(difference.kind().chinese())));
        Verdict verdict = judge.of(line.filing(), LocalDate.now(clock));
        List<Deviation> left = verdict.deviations().stream()
                .filter(one -> !(asFiled && one.kind().isAppliable()))
                .toList();
        if (!left.isEmpty())
            throw new Refusal("仍不一致——" + left.stream().map(Deviation::toString).collect(joining("；")) + "。");
        take(verdict, line.filing());
    }

    private void take(Verdict verdict, ContractFiling filing) {
        effects.take(verdict, filing).ifPresent(sentence -> {
            throw new Refusal(sentence);
        });
        Outcome outcome = effects.outcomeOf(verdict, filing);
        filings.become(filing.no(), outcome, verdict.purchase(), verdict.unitNo(), now());
    }

    private void resolveAll(String filingNo, Resolution resolution, String reason, String by) {
        differences.openOf(filingNo).forEach(one -> differences.resolve(one.no(), resolution, reason, by, now()));
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) throw new Refusal("请写明处理理由。");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
