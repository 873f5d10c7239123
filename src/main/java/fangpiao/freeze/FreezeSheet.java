package fangpiao.freeze;

import fangpiao.calendar.DailyWork;
import fangpiao.shared.CaseNo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the clerk before a freeze ends, 30 and 7 days ahead, and when it is over: a freeze that is not renewed lapses. */
@Component
class FreezeSheet implements DailyWork {

    private static final Logger LOG = LoggerFactory.getLogger(FreezeSheet.class);
    private static final int AT_MOST = 1_000;

    private final UnfreezeDesk desk;

    FreezeSheet(UnfreezeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void work() {
        desk.nearTheirEnd(AT_MOST).forEach(this::ask);
    }

    private void ask(CaseNo caseNo) {
        try {
            desk.ask(caseNo);
        } catch (RuntimeException e) {
            LOG.error("case {} has to wait for the next sheet", caseNo, e);
        }
    }
}
