package fangpiao.limit;

import fangpiao.limit.Pause.Reason;
import fangpiao.shared.CaseNo;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people do with limits on the pages of others: my day and the case. */
@Controller
class LimitPages {

    private final LadderDesk ladders;
    private final PauseDesk pauses;

    LimitPages(LadderDesk ladders, PauseDesk pauses) {
        this.ladders = ladders;
        this.pauses = pauses;
    }

    /** @param caseNo from whose page one came; none from my day */
    @PostMapping("/limits/tasks/{taskId}/acknowledgement")
    String acknowledge(@PathVariable String taskId, @RequestParam(defaultValue = "") String caseNo, Principal person) {
        ladders.acknowledge(taskId, person.getName());
        return caseNo.isEmpty() ? "redirect:/" : backTo(new CaseNo(caseNo));
    }

    @PostMapping("/limits/cases/{caseNo}/pauses")
    String pause(
            @PathVariable CaseNo caseNo,
            @RequestParam Reason reason,
            @RequestParam(defaultValue = "") String documentNo,
            @RequestParam(defaultValue = "") String remark,
            Principal person) {
        pauses.pause(caseNo, reason, documentNo, remark, person.getName());
        return backTo(caseNo);
    }

    @PostMapping("/limits/cases/{caseNo}/pauses/{no}/end")
    String end(@PathVariable CaseNo caseNo, @PathVariable long no, Principal person) {
        pauses.end(no, caseNo, person.getName());
        return backTo(caseNo);
    }

    private static String backTo(CaseNo caseNo) {
        return "redirect:/cases/" + caseNo + "#limits";
    }
}
