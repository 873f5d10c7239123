package fangpiao.settlement;

import fangpiao.shared.CaseNo;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The notice for officials, who hand it out at the counter. */
@Controller
class CorrectionNoticePage {

    private final CorrectionNotice notice;

    CorrectionNoticePage(CorrectionNotice notice) {
        this.notice = notice;
    }

    @GetMapping("/correction-notices/{caseNo}.pdf")
    ResponseEntity<byte[]> show(@PathVariable String caseNo) {
        return notice.show(new CaseNo(caseNo));
    }
}
