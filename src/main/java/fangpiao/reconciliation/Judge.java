package fangpiao.reconciliation;

import static fangpiao.reconciliation.DifferenceKind.AMBIGUOUS;
import static fangpiao.reconciliation.DifferenceKind.AMOUNT;
import static fangpiao.reconciliation.DifferenceKind.LATE_RETURN;
import static fangpiao.reconciliation.DifferenceKind.NOT_ORDERED;
import static fangpiao.reconciliation.DifferenceKind.NOT_TOLD;
import static fangpiao.reconciliation.DifferenceKind.OTHER_ACCOUNT;
import static fangpiao.reconciliation.DifferenceKind.PAID_TWICE;
import static fangpiao.reconciliation.DifferenceKind.PAYEE;
import static fangpiao.reconciliation.DifferenceKind.REFUND;
import static fangpiao.reconciliation.DifferenceKind.UNKNOWN_CREDIT;

import fangpiao.reconciliation.Clue.Expected;
import fangpiao.reconciliation.Verdict.Deposited;
import fangpiao.reconciliation.Verdict.Differs;
import fangpiao.reconciliation.Verdict.Paid;
import fangpiao.reconciliation.Verdict.Repaid;
import fangpiao.reconciliation.Verdict.Returned;
import fangpiao.reconciliation.Verdict.WithItsReturn;
import java.util.List;
import java.util.function.Predicate;

/** Says what an entry means. Only what agrees in everything is taken for what it looks like; the rest differs. */
class Judge {

    private final Clue clue;
    private final BankEntry entry;
    private final Order order;

    private Judge(Clue clue) {
        this.clue = clue;
        this.entry = clue.entry();
        this.order = clue.order();
    }

    static Verdict of(Clue clue) {
        var judge = new Judge(clue);
        if (clue.entry().direction() == Direction.DEBIT) return judge.order == null ? judge.byAmount() : judge.paid();
        return judge.order == null ? judge.incoming() : judge.returned();
    }

    private Verdict paid() {
        boolean another = clue.paidBy() != null || clue.debits().get(0).no() != entry.no();
        if (another) return differs(PAID_TWICE, "付款指令%s（%s元）只应付一次".formatted(order.key(), order.amount()));
        if (!entry.amount().equals(order.amount()))
            return differs(AMOUNT, "付款指令%s为%s元".formatted(order.key(), order.amount()));
        if (entry.partyAccount() != null && !entry.partyAccount().equals(order.payeeAccount()))
            return differs(PAYEE, "付款指令%s的收款账号为%s".formatted(order.key(), order.payeeAccount()));
        if (order.account() != null && !order.account().equals(entry.account()))
            return differs(OTHER_ACCOUNT, "付款指令%s应从账号%s付出".formatted(order.key(), order.account()));
        if (isPairedWithReturn()) return new WithItsReturn();
        if (order.isWithTheBank() || order.isReceived()) return new Paid(order.key(), How.KEY);
        return differs(NOT_TOLD, "付款指令%s尚未发出、已被银行拒绝或已登记退回".formatted(order.key()));
    }

    /** Of one payment and one return the return decides. */
    private boolean isPairedWithReturn() {
        return clue.debits().size() == 1
                && clue.returns().size() == 1
                && !clue.returns().get(0).matched()
                && clue.returns().get(0).amount().equals(order.amount());
    }

    private Verdict byAmount() {
        if (clue.byAmount().size() == 1 && clue.rivals() == 1)
            return new Paid(clue.byAmount().get(0), How.AMOUNT);
        if (clue.byAmount().isEmpty()) return differs(NOT_ORDERED, "没有对应的付款指令");
        return differs(AMBIGUOUS, "金额和收款账户相同的付款指令：" + String.join("、", clue.byAmount()));
    }

    private Verdict returned() {
        String ours = "付款指令%s（%s元）".formatted(order.key(), order.amount());
        if (clue.debits().size() > 1) return differs(REFUND, ours + "曾被重复支付");
        if (!entry.amount().equals(order.amount())) return differs(AMOUNT, ours);
        if (clue.returns().get(0).no() != entry.no()) return differs(UNKNOWN_CREDIT, ours + "此前已退回");
        if (clue.paidBy() != null) return order.isReceived() ? differs(LATE_RETURN, ours + "已确认到账") : returnOf(null);
        if (!order.isWithTheBank() && !order.cameBack())
            return differs(order.isReceived() ? LATE_RETURN : UNKNOWN_CREDIT, ours + "不在支付中");
        if (clue.debits().size() == 1) return returnOf(clue.debits().get(0).no());
        return order.sentOn().isBefore(clue.since()) ? returnOf(null) : differs(UNKNOWN_CREDIT, ours + "的付出流水尚未见到");
    }

    private Verdict returnOf(Long debit) {
        boolean whole = debit == null || clue.debits().get(0).amount().equals(order.amount());
        return whole ? new Returned(order.key(), debit) : differs(UNKNOWN_CREDIT, "付出的金额与付款指令不一致");
    }

    /** What is named in words goes before what only has the same amount. */
    private Verdict incoming() {
        List<Expected> named = those(Expected::named);
        List<Expected> fitting = (named.isEmpty() ? clue.expected() : named)
                .stream().filter(this::fits).toList();
        if (fitting.size() == 1 && (clue.rivals() == 1 || !named.isEmpty()))
            return taken(fitting.get(0), named.isEmpty() ? How.AMOUNT : How.WORDS);
        if (fitting.size() > 1) return differs(AMBIGUOUS, "金额相同的不止一笔：" + names(fitting));
        if (fitting.size() == 1) return differs(AMBIGUOUS, "金额相同的来款不止一笔，都可能是" + names(fitting));
        if (!named.isEmpty())
            return differs(AMOUNT, names(named) + "为" + named.get(0).amount() + "元");
        return differs(UNKNOWN_CREDIT, "没有对应的追回款、退汇或到位资金");
    }

    private boolean fits(Expected expected) {
        return expected.amount().equals(entry.amount());
    }

    private List<Expected> those(Predicate<Expected> which) {
        return clue.expected().stream().filter(which).toList();
    }

    private static Verdict taken(Expected expected, How how) {
        return expected.kind() == MatchKind.REPAYMENT
                ? new Repaid(expected.subject(), expected.open(), how)
                : new Deposited(expected.subject(), how);
    }

    private static String names(List<Expected> expected) {
        return String.join("、", expected.stream().map(Expected::name).toList());
    }

    private Verdict differs(DifferenceKind kind, String ours) {
        return new Differs(kind, order == null ? null : order.key(), ours);
    }
}
