package fangpiao.settlement;

import static fangpiao.settlement.Claim.Status.PAID;

import fangpiao.policy.Node;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.EscrowDesk;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import org.springframework.stereotype.Component;

/** By which rules a claim is judged (domain §5.2), asked under the contract's lock. */
@Component
class ClaimRules {

    private final Claims claims;
    private final Stops stops;
    private final DeveloperSeats seats;
    private final EscrowDesk escrow;

    ClaimRules(Claims claims, Stops stops, DeveloperSeats seats, EscrowDesk escrow) {
        this.claims = claims;
        this.stops = stops;
        this.seats = seats;
        this.escrow = escrow;
    }

    /** Whether the claim may be opened. */
    void admit(Contract contract, Node node, Money claimed, ClaimPapers papers) {
        seats.requireOwn(contract.developerCode());
        stops.refuse(contract);
        contract.refuseOther(node);
        contract.refuseOther(claimed, node);
        if (node == Node.RETENTION) requirePaid(contract, contract.lastNode());
        refuseSecond(contract, node);
        accept(papers, contract);
    }

    /** Whether the papers say what the contract says. */
    void accept(ClaimPapers papers, Contract contract) {
        escrow.ending(contract.estateCode(), papers.payeeAccount()).ifPresent(change -> {
            throw new Refusal("收款账号已停用：%s，请按变更后的账户填写。".formatted(change.inWords()));
        });
        contract.refuseWrong(papers);
        claims.otherContractWith(papers.invoiceNo(), contract).ifPresent(other -> {
            throw new Refusal("发票%s已用于备案号「%s」的合同，不能重复使用。".formatted(papers.invoiceNo(), other));
        });
    }

    /** Refused where the account was changed after the claim: what proves the old one proves nothing now. */
    Claim requireAccount(Claim claim) {
        escrow.ending(claim.contract().estateCode(), claim.papers().payeeAccount())
                .ifPresent(change -> {
                    throw new Refusal("%s，本案所附账户证明已失效，请退回补正。".formatted(change.inWords()));
                });
        return claim;
    }

    private void requirePaid(Contract contract, Node last) {
        boolean paid = claims.standingOn(contract, last)
                .filter(standing -> standing.status() == PAID)
                .isPresent();
        if (!paid) throw new Refusal("预留款须在末期「%s」结算到账后申请。".formatted(last.chinese()));
    }

    private void refuseSecond(Contract contract, Node node) {
        claims.standingOn(contract, node).ifPresent(standing -> {
            throw new Refusal("本合同「%s」一期已由结算案%s申请（%s），不能重复申请。"
                    .formatted(
                            node.chinese(), standing.caseNo(), standing.status().chinese()));
        });
    }
}
