package fangpiao.purchase;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import fangpiao.amount.Explained;
import fangpiao.policy.Kinship;
import fangpiao.pool.PoolDesk;
import fangpiao.purchase.FiledContract.Part;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherReturns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filed contracts for those who undo them: the purchase is rescinded, its unit comes free, the vouchers' backs tell it. */
@Service
@Transactional(propagation = MANDATORY)
public class FiledContracts {

    private final JdbcClient db;
    private final PoolDesk pool;
    private final VoucherReturns returns;
    private final UseBonuses bonuses;
    private final Clock clock;

    FiledContracts(JdbcClient db, PoolDesk pool, VoucherReturns returns, UseBonuses bonuses, Clock clock) {
        this.db = db;
        this.pool = pool;
        this.returns = returns;
        this.bonuses = bonuses;
        this.clock = clock;
    }

    /** The contract with that filing number, kept from others until this transaction ends; refused if it does not stand. */
    public FiledContract lock(String filingNo) {
        String purchase = db.sql("select case_no from purchase where filing_no = ? for no key update")
                .param(filingNo)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("没有网签备案号为「%s」的房票购房合同，请核对备案证明。".formatted(filingNo)));
        return standing(new CaseNo(purchase));
    }

    public FiledContract lock(CaseNo purchase) {
        db.sql("select 1 from purchase where case_no = ? for no key update")
                .param(purchase.value())
                .query(Integer.class)
                .single();
        return standing(purchase);
    }

    @Transactional(readOnly = true)
    public FiledContract get(CaseNo purchase) {
        return db.sql("select * from purchase where case_no = ?")
                .param(purchase.value())
                .query(this::read)
                .single();
    }

    /** Who buys, and what he is to the holder of each voucher: 张三（本人）. Empty where no purchase is behind the contract. */
    @Transactional(readOnly = true)
    public Optional<String> buyerOf(CaseNo purchase) {
        return db.sql("""
                select p.buyer_name, p.kinship_proof, part.voucher_no, part.kinship
                from purchase p join purchase_voucher_part part on part.purchase_no = p.case_no
                where p.case_no = ? order by part.voucher_no""").param(purchase.value()).query(FiledContracts::relation).list().stream()
                .reduce((one, other) -> one + "；" + other);
    }

    private static String relation(ResultSet row, int number) throws SQLException {
        String proof = row.getString("kinship_proof");
        return "%s，为房票%s持有人的%s%s"
                .formatted(
                        row.getString("buyer_name"),
                        row.getString("voucher_no"),
                        Kinship.valueOf(row.getString("kinship")).chinese(),
                        proof == null ? "" : "（" + proof + "）");
    }

    /**
     * How a bonus came about that a contract has earned with a voucher.
     *
     * @param caseNo in which it was fixed: the purchase, or the claim that redeemed the voucher
     */
    @Transactional(readOnly = true)
    public List<Explained> bonusLines(CaseNo caseNo, VoucherNo voucher) {
        return bonuses.lines(caseNo, voucher);
    }

    /** A developer's claim for the contract is settled: what goes by the day of the redemption is earned now. */
    public void redeem(CaseNo purchase, VoucherNo voucher, CaseNo claim, LocalDate handedInOn) {
        bonuses.redeem(purchase, voucher, claim, handedInOn, OffsetDateTime.now(clock));
    }

    /**
     * What holders do not keep beside the faces because a contract is undone, and what of it they have had already.
     *
     * @param cases the rescission, and the claims its developer's debt was set off against
     */
    @Transactional(readOnly = true)
    public LostBonus lostBonus(FiledContract contract, Collection<CaseNo> cases) {
        Money unpaid = takenBack("holder/%", cases);
        Money paid = takenBack("voucher/%", cases);
        for (Part part : contract.parts()) {
            Money toTake = unearned(contract, part);
            Money toTakeOff = returns.paidOf(toTake, part.voucher());
            unpaid = unpaid.plus(toTake.minus(toTakeOff));
            paid = paid.plus(toTakeOff);
        }
        return new LostBonus(unpaid, paid);
    }

    private Money takenBack(String from, Collection<CaseNo> cases) {
        return new Money(db.sql("""
                select coalesce(sum(amount_fen), 0) from ledger_transfer
                where case_no in (:cases) and reason in ('REVERSE_BONUS', 'SET_OFF')
                  and from_account like :from and to_account = 'treasury'""")
                .param("cases", cases.stream().map(CaseNo::value).toList())
                .param("from", from)
                .query(Long.class)
                .single());
    }

    /** What a holder was paid beside the face and did not keep is taken off what has come back to the voucher. */
    public void takeBackBonus(VoucherNo voucher, CaseNo caseNo) {
        Money unearned = bonuses.unearned(voucher);
        if (unearned.isPositive()) returns.setOffBonus(voucher, unearned, caseNo);
    }

    /**
     * The contract no longer stands, and what it earned beside the faces is not earned; the unit may be bought by somebody
     * else from now on. The caller holds the lock.
     */
    public void rescind(FiledContract contract, CaseNo rescission) {
        db.sql("update purchase set status = 'RESCINDED' where case_no = ?")
                .param(contract.purchase().value())
                .update();
        for (Part part : contract.parts()) {
            Money unearned = unearned(contract, part);
            if (unearned.isPositive()) returns.reverseBonus(part.voucher(), unearned, rescission);
        }
        pool.takeBack(contract.unit().no(), contract.purchase());
    }

    /** Writes on the back of a voucher what came back of this purchase. The caller holds the voucher's lock. */
    public void endorseRestored(CaseNo purchase, VoucherCard voucher, Money amount) {
        db.sql("""
                insert into endorsement (voucher_no, seq, purchase_no, kind, amount_fen, left_fen, endorsed_at)
                select :voucher, coalesce(max(seq), 0) + 1, :purchase, 'RESTORED', :amount, :left, :now
                from endorsement where voucher_no = :voucher""")
                .param("voucher", voucher.no().value())
                .param("purchase", purchase.value())
                .param("amount", amount.fen())
                .param("left", voucher.face().minus(voucher.used()).fen())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private FiledContract standing(CaseNo purchase) {
        boolean stands = db.sql("select status = 'COMMITTED' from purchase where case_no = ?")
                .param(purchase.value())
                .query(Boolean.class)
                .single();
        FiledContract contract = get(purchase);
        if (stands) return contract;
        throw new Refusal("备案号「%s」的购房合同已经退房，不能再次办理。".formatted(contract.filingNo()));
    }

    private FiledContract read(ResultSet row, int number) throws SQLException {
        var purchase = new CaseNo(row.getString("case_no"));
        return new FiledContract(
                purchase,
                row.getString("filing_no"),
                row.getObject("filed_on", LocalDate.class),
                row.getString("contract_no"),
                row.getObject("contract_signed_on", LocalDate.class),
                row.getString("buyer_name"),
                new Money(row.getLong("contract_price_fen")),
                new Money(row.getLong("own_cash_fen")),
                new Money(row.getLong("loan_fen")),
                pool.unit(row.getString("unit_no")),
                partsOf(purchase));
    }

    private Money unearned(FiledContract contract, Part part) {
        return bonuses.unearnedWithout(contract.purchase(), part.voucher(), part.policyVersion());
    }

    private List<Part> partsOf(CaseNo purchase) {
        return db.sql("select * from purchase_voucher_part where purchase_no = ? order by voucher_no")
                .param(purchase.value())
                .query(FiledContracts::part)
                .list();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                new VoucherNo(row.getString("voucher_no")),
                new Money(row.getLong("amount_fen")),
                row.getString("policy_version"));
    }
}
