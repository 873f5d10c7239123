package fangpiao.reconciliation;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an entry is claimed for by a person: an order, a developer's repayment, or a deposit. The sum must be the same. */
@Component
class EntryClaims {

    private sealed interface Claimed {
        record Payment(String key) implements Claimed {}

        record Repayment(CaseNo rescission, boolean open) implements Claimed {}

        record Deposit(String no) implements Claimed {}
    }

    private final BankEntries entries;
    private final Booking booking;
    private final JdbcClient db;

    EntryClaims(BankEntries entries, Booking booking, JdbcClient db) {
        this.entries = entries;
        this.booking = booking;
        this.db = db;
    }

    /** Refuses what there is not, what has another sum, and what was found already. */
    void find(BankEntry entry, String subject) {
        claimed(entry, subject);
    }

    void take(BankEntry entry, String subject) {
        Claimed claimed = claimed(entry, subject);
        if (claimed instanceof Claimed.Payment payment) {
            if (entry.direction() == Direction.DEBIT) booking.pay(entry, payment.key(), How.PERSON);
            else booking.giveBack(entry, null, payment.key(), How.PERSON);
        }
        if (claimed instanceof Claimed.Repayment repayment)
            booking.repay(entry, repayment.rescission(), repayment.open(), How.PERSON);
        if (claimed instanceof Claimed.Deposit deposit) booking.deposit(entry, deposit.no(), How.PERSON);
    }

    private Claimed claimed(BankEntry entry, String subject) {
        Optional<Order> order = entries.order(subject);
        if (order.isPresent()) return payment(entry, order.get());
        if (entry.direction() == Direction.DEBIT) throw new Refusal("没有支付指令「%s」。".formatted(subject));
        if (subject.startsWith(CaseKind.RESCISSION.prefix() + "-")) return repayment(entry, subject);
        return deposit(entry, subject);
    }

    private Claimed payment(BankEntry entry, Order order) {
        requireSum(entry, order.amount(), "支付指令" + order.key());
        String kind = entry.direction() == Direction.DEBIT ? "PAYMENT" : "RETURN";
        refuseSecond(kind, order.key(), "支付指令" + order.key());
        if (!order.isWithTheBank() && !(entry.direction() == Direction.DEBIT && order.isReceived()))
            throw new Refusal("支付指令%s当前不在支付中，不能认领。".formatted(order.key()));
        if (order.account() != null && !order.account().equals(entry.account()))
            throw new Refusal("支付指令%s应从账号%s支付，与流水的账号%s不符。".formatted(order.key(), order.account(), entry.account()));
        return new Claimed.Payment(order.key());
    }

    private Claimed repayment(BankEntry entry, String caseNo) {
        refuseSecond("REPAYMENT", caseNo, "退房案" + caseNo + "的追回款");
        return db.sql("""
                select r.status = 'DEMANDED' as open,
                       case when r.status = 'DEMANDED'
                            then (select sum(amount_fen) from claw_back where rescission_no = r.case_no)
                                 - coalesce((select sum(amount_fen) from claw_back_return where rescission_no = r.case_no), 0)
                            else (select sum(amount_fen) from claw_back_return
                                  where rescission_no = r.case_no and source = r.receipt_no) end as fen
                from contract_rescission r
                where r.case_no = ? and (r.status = 'DEMANDED' or r.receipt_no is not null)""")
                .param(caseNo)
                .query((row, n) -> {
                    requireSum(entry, new Money(row.getLong("fen")), "退房案" + caseNo + "的追回款");
                    return new Claimed.Repayment(new CaseNo(caseNo), row.getBoolean("open"));
                })
                .optional()
                .orElseThrow(() -> new Refusal("退房案「%s」没有应追回的款项。".formatted(caseNo)));
    }

    private Claimed deposit(BankEntry entry, String reference) {
        return db.sql("""
                select no from deposit_at_bank d
                where account_no = ? and reference = ? and amount_fen = ?
                  and not exists (select from bank_entry_match x where x.kind = 'DEPOSIT' and x.subject = d.no)
                order by no::bigint limit 1""")
                .params(entry.account(), reference, entry.amount().fen())
                .query((row, n) -> new Claimed.Deposit(row.getString("no")))
                .optional()
                .orElseThrow(() -> new Refusal("账号%s没有文件号为「%s」、金额%s元且尚未核对的到位资金，也没有这样的支付指令或退房案。"
                        .formatted(entry.account(), reference, entry.amount())));
    }

    private static void requireSum(BankEntry entry, Money amount, String what) {
        if (!amount.equals(entry.amount()))
            throw new Refusal("%s为%s元，与流水金额%s元不一致，不能认领。".formatted(what, amount, entry.amount()));
    }

    private void refuseSecond(String kind, String subject, String what) {
        db.sql("""
                select e.reference from bank_entry_match m join bank_entry e on e.no = m.entry_no
                where m.kind = ? and m.subject = ?""").params(kind, subject).query(String.class).optional().ifPresent(reference -> {
            throw new Refusal("%s已与流水号%s核对一致，不能重复认领。".formatted(what, reference));
        });
    }
}
