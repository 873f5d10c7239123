package fangpiao.filing;

import fangpiao.filing.Verdict.Act;
import fangpiao.pool.EstateListed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Homes that were sold while their estate was not yet in the pool leave the market in the moment it comes there. */
@Component
class SoldBeforeListing {

    private final Filings filings;
    private final Differences differences;
    private final Judge judge;
    private final Effects effects;
    private final Clock clock;

    SoldBeforeListing(Filings filings, Differences differences, Judge judge, Effects effects, Clock clock) {
        this.filings = filings;
        this.differences = differences;
        this.judge = judge;
        this.effects = effects;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void listed(EstateListed estate) {
        filings.withoutEffectOn(estate.estateCode()).forEach(line -> compareAgain(line.filing()));
    }

    private void compareAgain(ContractFiling filing) {
        Verdict verdict = judge.of(filing, LocalDate.now(clock));
        if (!verdict.agrees() || verdict.act() != Act.SELL) return;
        if (effects.take(verdict, filing).isPresent()) return;
        filings.become(filing.no(), Outcome.SOLD_ELSEWHERE, null, verdict.unitNo(), OffsetDateTime.now(clock));
        differences.matched(filing.no(), "楼盘上架时重新比对，房源已另行售出", OffsetDateTime.now(clock));
    }
}
