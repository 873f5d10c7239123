package fangpiao.filing;

import static fangpiao.filing.DifferenceKind.CANCELLED_FILING;
import static fangpiao.filing.DifferenceKind.REFUSED;

import fangpiao.intake.Unknown;
import fangpiao.purchase.AwaitedContract;
import fangpiao.purchase.FilingDesk;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the cancellation of a filing arrives. A sale without a voucher is undone at once; a contract that a voucher has paid
 * is rescinded by a case, so the cancellation only says that one is due; one that waits for its check waits for another
 * filing.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class CancellationDesk {

    private final Filings filings;
    private final Differences differences;
    private final Effects effects;
    private final FilingDesk purchases;
    private final Clock clock;

    CancellationDesk(Filings filings, Differences differences, Effects effects, FilingDesk purchases, Clock clock) {
        this.filings = filings;
        this.differences = differences;
        this.effects = effects;
        this.purchases = purchases;
        this.clock = clock;
    }

    /** Refuses a filing that is known neither here nor to a purchase. */
    public Received cancel(String filingNo, Cancellation cancellation, String by) {
        filings.lock(filingNo);
        Optional<FilingLine> line = filings.find(filingNo);
        Optional<AwaitedContract> contract = contractOn(filingNo, line);
        if (line.isEmpty() && contract.isEmpty()) throw new Unknown("没有收到过备案号为「%s」的网签备案。".formatted(filingNo));
        line.ifPresent(one -> cancellation.requireAfter(one.filing().filedOn()));
        boolean first = filings.cancel(filingNo, cancellation, by, now());
        Verdict place = placeOf(line, contract);
        if (first) {
            contract.ifPresent(one -> purchases.withdraw(one.purchase(), filingNo));
            differences.withdraw(filingNo, cancellation, now());
            line.ifPresent(one -> undo(one, place, cancellation));
            contract.ifPresent(one -> tell(filingNo, one, place, cancellation));
        }
        return new Received(
                filingNo, Outcome.CANCELLED, !first, place.purchase(), place.unitNo(), differences.openOf(filingNo));
    }

    private void undo(FilingLine line, Verdict place, Cancellation cancellation) {
        String filingNo = line.filing().no();
        if (line.outcome() == Outcome.SOLD_ELSEWHERE)
            effects.comeBack(line.unitNo())
                    .ifPresent(no -> differences.open(
                            filingNo,
                            line.filing().contractNo(),
                            place,
                            new Deviation(REFUSED, no, cancellation.inWords()),
                            now()));
        filings.become(filingNo, Outcome.CANCELLED, place.purchase(), place.unitNo(), now());
    }

    private void tell(String filingNo, AwaitedContract contract, Verdict place, Cancellation cancellation) {
        String ours = "购房案%s（%s），房票支付%s元".formatted(contract.purchase(), contract.status(), contract.byVoucher());
        differences.open(
                filingNo,
                contract.contractNo(),
                place,
                new Deviation(CANCELLED_FILING, ours, cancellation.inWords()),
                now());
    }

    /** The voucher's contract that stands on the filing, committed or waiting for its check. */
    private Optional<AwaitedContract> contractOn(String filingNo, Optional<FilingLine> line) {
        return purchases.ofFiling(filingNo).or(() -> line.flatMap(
                        one -> purchases.awaiting(one.filing().contractNo()))
                .filter(awaited -> filingNo.equals(awaited.filingNo())));
    }

    private static Verdict placeOf(Optional<FilingLine> line, Optional<AwaitedContract> contract) {
        return contract.map(one -> Verdict.differs(one.purchase(), one.unitNo()))
                .or(() -> line.map(one -> Verdict.differs(one.purchase(), one.unitNo())))
                .orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
