package fangpiao.expiry;

import fangpiao.calendar.DailyWork;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherDesk;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the calendar does to vouchers each day (日清单). Terms end in sets, whatever becomes of the processes; then every
 * voucher that is near its end, or past it, is put in the line of those that need a person; holders are reminded in sets;
 * and where a holder was not reached in time, the next superior is told.
 */
@Component
public class DailySheet implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(DailySheet.class);
    private static final int SET = 500;

    /** Whoever wants one of them waits for the whole set: a tenth of a second. */
    private static final int TERMS = 1_000;

    private final VoucherDesk vouchers;
    private final CaseOpening opening;
    private final ExpiryDesk desk;
    private final Ladder ladder;

    DailySheet(VoucherDesk vouchers, CaseOpening opening, ExpiryDesk desk, Ladder ladder) {
        this.vouchers = vouchers;
        this.opening = opening;
        this.desk = desk;
        this.ladder = ladder;
    }

    @Override
    public void work() {
        endTerms();
        opening.workTheSheet();
        remindHolders();
        climb();
    }

    /** Whatever becomes of the processes. */
    void endTerms() {
        int ended;
        do {
            ended = vouchers.endTerms(TERMS);
        } while (ended == TERMS);
    }

    private void remindHolders() {
        int told;
        do {
            told = desk.remindHolders(SET);
        } while (told == SET);
    }

    private void climb() {
        List<CaseNo> set = ladder.due("", SET);
        while (!set.isEmpty()) {
            set.forEach(this::climb);
            set = ladder.due(set.get(set.size() - 1).value(), SET);
        }
    }

    private void climb(CaseNo caseNo) {
        try {
            ladder.climb(caseNo);
        } catch (RuntimeException e) {
            LOG.error("case {} has to wait for the next sheet", caseNo, e);
        }
    }
}
