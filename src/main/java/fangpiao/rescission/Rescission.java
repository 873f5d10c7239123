package fangpiao.rescission;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rescission of one filed contract as it stands now.
 *
 * @param policyVersion the rules of the first voucher; they say how long the developer has to repay
 * @param minutesNo of the meeting that decided; null where one person did
 * @param decidedOn null until it was approved
 * @param demand null until the developer was told
 * @param overdueOn null unless the last day passed without the money
 * @param receipt null until the bank's paper came; never comes where everything was set off
 * @param clawBacks empty until it was approved, or if nothing had been paid
 * @param returns what of them came back, in turn
 */
record Rescission(
        CaseNo caseNo,
        CaseNo purchase,
        RescissionRequest request,
        String policyVersion,
        Status status,
        String minutesNo,
        LocalDate decidedOn,
        Demand demand,
        LocalDate overdueOn,
        Receipt receipt,
        List<ClawBack> clawBacks,
        List<Return> returns) {

    enum Status {
        OPENED("待复核"),
        CHECKED("待审批"),
        RESCINDED("已退房，待发追款通知"),
        DEMANDED("追款中"),
        CLOSED("已办结"),
        REFUSED("未予退房");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    Rescission require(Status... expected) {
        if (List.of(expected).contains(status)) return this;
        throw new Refusal("退房案%s当前为「%s」，不能办理此步骤。".formatted(caseNo, status.chinese()));
    }

    /** In whose names something was booked because of it: its own, and claims that were set off. */
    List<CaseNo> cases() {
        var setOff = returns.stream().filter(Return::bySetOff).map(claim -> new CaseNo(claim.source()));
        return Stream.concat(Stream.of(caseNo), setOff).toList();
    }

    public Money clawedBack() {
        return Money.sum(clawBacks.stream().map(ClawBack::amount).toList());
    }

    public Money outstanding() {
        return ClawBack.outstanding(clawBacks);
    }
}
