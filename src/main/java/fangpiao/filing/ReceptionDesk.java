package fangpiao.filing;

import fangpiao.filing.Verdict.Act;
import fangpiao.purchase.ContractCommitted;
import fangpiao.purchase.FilingLetGo;
import fangpiao.purchase.FilingTakesEffect;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where filings arrive. Each is worked in a transaction of its own, whatever list it came with. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class ReceptionDesk {

    private final Filings filings;
    private final Differences differences;
    private final Judge judge;
    private final Effects effects;
    private final Clock clock;

    ReceptionDesk(Filings filings, Differences differences, Judge judge, Effects effects, Clock clock) {
        this.filings = filings;
        this.differences = differences;
        this.judge = judge;
        this.effects = effects;
        this.clock = clock;
    }

    public Received receive(ContractFiling filing, Source source) {
        filings.lock(filing.no());
        Optional<FilingLine> earlier = filings.find(filing.no());
        if (earlier.isPresent()) return again(filing, earlier.get());
        Verdict verdict = tried(judge.of(filing, today()), filing);
        Outcome outcome = verdict.agrees() ? effects.outcomeOf(verdict, filing) : Outcome.DIFFERENT;
        filings.add(filing, outcome.concernsVoucher(), source, now());
        filings.become(filing.no(), outcome, verdict.purchase(), verdict.unitNo(), now());
        open(filing, verdict);
        return received(filing.no(), outcome, false, verdict);
    }

    /** A filing that waited for the check of its contract has paid it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void committed(ContractCommitted contract) {
        filings.find(contract.filingNo())
                .filter(line -> line.outcome() == Outcome.REPORTED)
                .ifPresent(line ->
                        filings.become(contract.filingNo(), Outcome.COMMITTED, line.purchase(), line.unitNo(), now()));
    }

    /** What is in dispute is not paid, whoever says it was filed: neither past an open difference nor for a home sold twice. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void aboutToPay(FilingTakesEffect filing) {
        differences.openAbout(filing.purchase()).stream()
                .filter(one -> filing.byHand() || one.isDoubleSaleBeside(filing.filingNo()))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal("网签备案与购房案%s的登记有差异未处理（%s：我方%s，网签%s），请先在「网签差异」中处理。"
                            .formatted(filing.purchase(), one.kind().chinese(), one.ours(), one.theirs()));
                });
    }

    /** A filing that waited will not be paid by that check: a clerk must see what has become of the home. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(FilingLetGo gone) {
        filings.find(gone.filingNo())
                .filter(line -> line.outcome() == Outcome.REPORTED)
                .ifPresent(line -> {
                    filings.become(gone.filingNo(), Outcome.DIFFERENT, line.purchase(), line.unitNo(), now());
                    String ours = "购房案%s：%s，未划转".formatted(gone.purchase(), gone.because());
                    var unpaid = new Deviation(DifferenceKind.REFUSED, ours, inShort(line.filing()));
                    open(line.filing(), Verdict.differs(line.purchase(), line.unitNo(), unpaid));
                });
    }

    private Received again(ContractFiling filing, FilingLine earlier) {
        var verdict = new Verdict(Act.KEEP, earlier.purchase(), earlier.unitNo(), List.of());
        if (!filing.mark().equals(earlier.mark())) {
            var changed = new Deviation(DifferenceKind.CHANGED, inShort(earlier.filing()), inShort(filing));
            differences.open(filing.no(), filing.contractNo(), verdict, changed, now());
        }
        return received(filing.no(), earlier.outcome(), true, verdict);
    }

    private Verdict tried(Verdict verdict, ContractFiling filing) {
        if (!verdict.agrees()) return verdict;
        return effects.take(verdict, filing)
                .map(refusal -> new Deviation(DifferenceKind.REFUSED, refusal, inShort(filing)))
                .map(refused -> Verdict.differs(verdict.purchase(), verdict.unitNo(), refused))
                .orElse(verdict);
    }

    private void open(ContractFiling filing, Verdict verdict) {
        for (Deviation one : verdict.deviations())
            differences.open(filing.no(), filing.contractNo(), verdict, one, now());
    }

    private Received received(String filingNo, Outcome outcome, boolean repeated, Verdict verdict) {
        return new Received(
                filingNo, outcome, repeated, verdict.purchase(), verdict.unitNo(), differences.openOf(filingNo));
    }

    private static String inShort(ContractFiling filing) {
        return "合同%s，%s，%s元，%s签订，%s备案"
                .formatted(filing.contractNo(), filing.door(), filing.price(), filing.signedOn(), filing.filedOn());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
