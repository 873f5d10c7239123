package fangpiao.duty;

import fangpiao.shared.CaseNo;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an official declares an interest in a case (申请回避); linked from the case page and from my day. */
@Controller
class RecusalPages {

    private final RecusalDesk desk;
    private final Recusals recusals;

    RecusalPages(RecusalDesk desk, Recusals recusals) {
        this.desk = desk;
        this.recusals = recusals;
    }

    @GetMapping("/cases/{caseNo}/recusal")
    String form(@PathVariable String caseNo, Model page) {
        var number = new CaseNo(caseNo);
        page.addAttribute("caseNo", caseNo);
        page.addAttribute("open", desk.isOpen(number));
        page.addAttribute("reaches", desk.reachesOf(number));
        page.addAttribute("interests", Interest.values());
        page.addAttribute("recusals", recusals.of(number));
        return "recusal";
    }

    @PostMapping("/cases/{caseNo}/recusal")
    String declare(
            @PathVariable String caseNo,
            @RequestParam Reach reach,
            @RequestParam Interest interest,
            @RequestParam(defaultValue = "") String words,
            Authentication person) {
        desk.declare(new CaseNo(caseNo), person, reach, interest, words);
        return "redirect:/cases/{caseNo}#recusals";
    }
}
