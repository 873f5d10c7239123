package fangpiao.freeze;

import fangpiao.shared.CaseNo;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the clerk does on the case page when a court writes again. */
@Controller
class FreezePages {

    private final UnfreezeDesk desk;

    FreezePages(UnfreezeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/freezes/{caseNo}/court-paper")
    String ask(@PathVariable CaseNo caseNo) {
        desk.ask(caseNo);
        return "redirect:/cases/" + caseNo;
    }
}
