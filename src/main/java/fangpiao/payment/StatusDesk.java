package fangpiao.payment;

import fangpiao.engine.CaseDoor;
import fangpiao.identity.Role;
import fangpiao.payment.StatusReport.Line;
import fangpiao.payment.StatusReport.Verdict;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import fangpiao.shared.Sm3;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what a file of the bank says: all of it or nothing. Not the cashier's business: who could say that a payment
 * was refused could have it paid twice.
 */
@Service
@Transactional
class StatusDesk {

    private static final int LARGEST = 5 << 20;

    private final Batches batches;
    private final BatchLines lines;
    private final StatusFiles files;
    private final PaymentDesk payments;
    private final CaseDoor persons;

    StatusDesk(Batches batches, BatchLines lines, StatusFiles files, PaymentDesk payments, CaseDoor persons) {
        this.batches = batches;
        this.lines = lines;
        this.files = files;
        this.payments = payments;
        this.persons = persons;
    }

    StatusFile take(String batchNo, String fileName, byte[] content) {
        if (!persons.actorIsOf(Role.FINANCE_CHECKER.groupId()))
            throw new Forbidden("只有%s可以导入银行回执。".formatted(Role.FINANCE_CHECKER.title()));
        byte[] digest = Sm3.of(content);
        files.refuseSecond(digest);
        PaymentBatch batch = batches.get(batchNo);
        if (!batch.isReleased()) throw new Refusal("付款批次%s尚未放行，不能导入银行回执。".formatted(batchNo));
        StatusReport report = read(content);
        report.refuseOther(batch);
        List<Outcome> outcomes = takeOver(report, batchNo);
        files.add(
                digest,
                batchNo,
                fileName,
                report.format(),
                outcomes,
                persons.actor().orElseThrow());
        return files.get(digest);
    }

    /** What became of an order by what was said. */
    enum Outcome {
        ACCEPTED,
        REFUSED,
        DISPUTED,
        UNCHANGED
    }

    private static StatusReport read(byte[] content) {
        if (content.length > LARGEST) throw new Refusal("文件超过5MB，不是一个批次的回执。");
        return isXml(content) ? Pain002.read(content) : StatusCsv.read(content);
    }

    /** The first sign that is no space and no byte order mark. */
    private static boolean isXml(byte[] content) {
        for (byte one : content) if (one > ' ') return one == '<';
        return false;
    }

    private List<Outcome> takeOver(StatusReport report, String batchNo) {
        Map<String, BatchLine> orders =
                lines.of(batchNo).stream().collect(Collectors.toMap(BatchLine::key, line -> line));
        // cases are locked one after the other, everywhere in the same order
        return report.linesFor(orders).stream()
                .sorted(Comparator.comparing(Line::key))
                .map(line -> takeOver(line, orders.get(line.key())))
                .toList();
    }

    private Outcome takeOver(Line line, BatchLine order) {
        if (line.verdict() == Verdict.PENDING) return Outcome.UNCHANGED;
        Payment.Status made = payments.answered(line.about(order));
        if (made == order.status()) return Outcome.UNCHANGED;
        return switch (made) {
            case ACCEPTED -> Outcome.ACCEPTED;
            case FAILED -> Outcome.REFUSED;
            case DISPUTED -> Outcome.DISPUTED;
            default -> Outcome.UNCHANGED;
        };
    }
}
