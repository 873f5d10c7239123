package fangpiao.limit;

import fangpiao.limit.Pause.Reason;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person stops the clock of a case, by a document, and lets it go on. */
@Service
@Transactional
public class PauseDesk {

    private static final int LONGEST_REMARK = 500;

    private final Pauses pauses;
    private final RunningTasks running;
    private final Turns turns;
    private final Watch watch;

    PauseDesk(Pauses pauses, RunningTasks running, Turns turns, Watch watch) {
        this.pauses = pauses;
        this.running = running;
        this.turns = turns;
        this.watch = watch;
    }

    public void pause(CaseNo caseNo, Reason reason, String documentNo, String remark, String person) {
        if (reason == Reason.CORRECTION) throw new Refusal("补正材料期间时限由系统自动暂停，无须另行办理。");
        String document = documentNo.strip();
        if (document.length() < 2 || document.length() > 60) throw new Refusal("请填写暂停时限的文书编号（2至60个字）。");
        if (remark.length() > LONGEST_REMARK) throw new Refusal("说明最多%d个字。".formatted(LONGEST_REMARK));
        if (running.lockCase(caseNo).isEmpty()) throw new Refusal("案件%s没有在办任务，时限无须暂停。".formatted(caseNo));
        if (!pauses.begin(caseNo, reason, document, remark.strip(), person))
            throw new Refusal("案件%s已因%s暂停计时。".formatted(caseNo, reason.chinese()));
        planAnew(caseNo);
    }

    public void end(long no, CaseNo caseNo, String person) {
        if (!pauses.end(no, caseNo, person)) throw new Refusal("该项暂停已经恢复计时，请刷新页面。");
        planAnew(caseNo);
    }

    private void planAnew(CaseNo caseNo) {
        turns.write(watch.plan(running.lockCase(caseNo)));
    }
}
