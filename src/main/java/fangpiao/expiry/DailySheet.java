package fangpiao.expiry;

import fangpiao.calendar.DailyWork;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the calendar does to vouchers each day (日清单). Terms end in sets, whatever becomes of the processes; then every
 * voucher that is near its end, or past it, gets a person's attention; holders are reminded in sets; and where a holder was
 * not reached in time, the next superior is told.
 */
@Component
public class DailySheet implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(DailySheet.class);
    private static final int SET = 500;
    private static final VoucherNo BEFORE_THE_FIRST = new VoucherNo("");

    private final VoucherDesk vouchers;
    private final ExpiryCases cases;
    private final ExpiryDesk desk;
    private final Ladder ladder;
    private final Clock clock;

    DailySheet(VoucherDesk vouchers, ExpiryCases cases, ExpiryDesk desk, Ladder ladder, Clock clock) {
        this.vouchers = vouchers;
        this.cases = cases;
        this.desk = desk;
        this.ladder = ladder;
        this.clock = clock;
    }

    @Override
    public void work() {
        endTerms();
        attendToVouchers();
        remindHolders();
        climb();
    }

    private void endTerms() {
        int ended;
        do {
            ended = vouchers.endTerms(SET);
        } while (ended == SET);
    }

    private void attendToVouchers() {
        LocalDate today = LocalDate.now(clock);
        List<VoucherNo> set = cases.unattended(today, BEFORE_THE_FIRST, SET);
        while (!set.isEmpty()) {
            set.forEach(this::attend);
            set = cases.unattended(today, set.get(set.size() - 1), SET);
        }
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

    /** Each in a transaction of its own: one voucher in trouble must not keep the others waiting. */
    private void attend(VoucherNo voucher) {
        try {
            desk.attend(voucher);
        } catch (RuntimeException e) {
            LOG.error("voucher {} has to wait for the next sheet", voucher, e);
        }
    }
}
