package fangpiao.notification;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The record of what was told about a case, to be printed and put into the file. */
@Controller
class ProofPages {

    private final Proofs proofs;
    private final Deliveries deliveries;

    ProofPages(Proofs proofs, Deliveries deliveries) {
        this.proofs = proofs;
        this.deliveries = deliveries;
    }

    @GetMapping("/cases/{caseNo}/deliveries")
    ModelAndView show(@PathVariable String caseNo) {
        return new ModelAndView(
                "deliveries",
                Map.of(
                        "caseNo",
                        caseNo,
                        "proofs",
                        proofs.of(List.of(caseNo)),
                        "printedAt",
                        deliveries.now().toLocalDateTime()));
    }
}
