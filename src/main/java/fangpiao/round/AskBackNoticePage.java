package fangpiao.round;

import fangpiao.document.Paper;
import fangpiao.engine.CaseKind;
import fangpiao.round.RoundDesk.Round;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The notice (补正通知书) that a household gets at the counter: all that is missing, and until when. */
@Controller
class AskBackNoticePage {

    private final RoundDesk desk;
    private final Paper paper;
    private final String bureau;

    AskBackNoticePage(RoundDesk desk, Paper paper, @Value("${fangpiao.bureau}") String bureau) {
        this.desk = desk;
        this.paper = paper;
        this.bureau = bureau;
    }

    @GetMapping("/ask-backs/{caseNo}.pdf")
    ResponseEntity<byte[]> show(@PathVariable String caseNo) {
        var of = new CaseNo(caseNo);
        String applicant = desk.applicant(of).orElseThrow(() -> new Refusal("案件「" + caseNo + "」没有向申请人要求补正。"));
        Round asked = desk.of(of).stream()
                .filter(round -> round.answerBy() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal("案件「" + caseNo + "」没有向申请人要求补正。"));
        return paper.show(
                caseNo + ".pdf",
                "ask-back-notice",
                Map.of(
                        "caseNo", caseNo,
                        "applicant", applicant,
                        "kind", CaseKind.ofCase(of).chinese(),
                        "asked", asked,
                        "items", asked.items().split("、"),
                        "bureau", bureau));
    }
}
