package fangpiao.demo;

import fangpiao.demo.PilotRoad.Contract;
import java.util.List;
import java.util.Map;

/** The road of a contract that is given back, up to a step where it is left waiting. */
class PilotRescissions {

    static final List<String> STEPS =
            List.of("checkRescission", "approveRescission", "demandRepayment", "confirmRepayment");

    private final Clerk clerk;
    private final String today;

    PilotRescissions(Clerk clerk, String today) {
        this.clerk = clerk;
        this.today = today;
    }

    void take(Contract contract, String stop) {
        String caseNo = clerk.start("verifier", "contractRescission", request(contract));
        for (String step : STEPS) {
            if (step.equals(stop)) return;
            switch (step) {
                case "checkRescission" -> clerk.approve("reviewer", caseNo, step);
                case "approveRescission" -> clerk.approveByAmount(caseNo, step);
                default -> clerk.complete("verifier", caseNo, step, demand(contract));
            }
        }
    }

    private Map<String, Object> request(Contract contract) {
        return Map.of(
                "filingNo", contract.filingNo(),
                "ground", contract.no() % 2 == 0 ? "DEVELOPER" : "MUTUAL",
                "documentNo", "解除协议2025-%03d".formatted(contract.no()),
                "rescindedOn", today,
                "cancellationNo", "昆网签注（2025）%06d".formatted(contract.no()));
    }

    private Map<String, Object> demand(Contract contract) {
        return Map.of("noticeNo", "西更追〔2025〕%d号".formatted(contract.no()), "servedOn", today);
    }
}
