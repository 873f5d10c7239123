package fangpiao.calculation;

import fangpiao.document.Paper;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calculation sheet of a case (D07) as PDF, computed at the moment it is asked for. */
@Controller
class CalculationSheetPage {

    private final Calculations calculations;
    private final Signatures signatures;
    private final Paper paper;
    private final Clock clock;

    CalculationSheetPage(Calculations calculations, Signatures signatures, Paper paper, Clock clock) {
        this.calculations = calculations;
        this.signatures = signatures;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/calculation-sheets/{caseNo}.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String caseNo) {
        Calculation calculation = calculations
                .find(new CaseNo(caseNo))
                .orElseThrow(() -> new Refusal("案件「" + caseNo + "」不存在或尚无核算金额，没有核算表可以打印。"));
        return paper.show(caseNo + ".pdf", "calculation-sheet", Map.of("sheet", sheetOf(calculation)));
    }

    private CalculationSheet sheetOf(Calculation calculation) {
        CaseNo caseNo = calculation.caseNo();
        SheetKind kind = calculation.kind();
        return new CalculationSheet(
                calculation,
                signatures.whoCalculated(caseNo, kind),
                signatures.whoChecked(caseNo, kind),
                LocalDateTime.now(clock));
    }
}
