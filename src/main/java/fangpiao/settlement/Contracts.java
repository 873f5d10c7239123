package fangpiao.settlement;

import fangpiao.policy.Node;
import fangpiao.policy.SaleStage;
import fangpiao.pool.PoolDesk;
import fangpiao.purchase.ContractCommitted;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filed contracts and their tranches; written once, never changed. */
@Repository
class Contracts {

    private final JdbcClient db;
    private final PoolDesk pool;

    Contracts(JdbcClient db, PoolDesk pool) {
        this.db = db;
        this.pool = pool;
    }

    /** A contract that several vouchers pay is told once for each of them. */
    void add(ContractCommitted contract, List<Tranche> tranches) {
        db.sql("""
                insert into settlement_contract
                    (purchase_no, filing_no, filed_on, developer_code, developer_name, estate_no, unit_no, sale_stage,
                     price_fen, escrow_account, escrow_bank)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (purchase_no) do nothing""")
                .params(
                        contract.purchase().value(),
                        contract.filingNo(),
                        contract.filedOn(),
                        contract.developerCode(),
                        contract.developerName(),
                        contract.estateNo(),
                        contract.unitNo(),
                        contract.saleStage().name(),
                        contract.price().fen(),
                        contract.escrowAccount(),
                        contract.escrowBank())
                .update();
        tranches.forEach(tranche -> add(contract, tranche));
    }

    /** The contract with this filing number; claims on it come one after the other until this transaction ends. */
    Optional<Contract> lock(String filingNo) {
        return db.sql("select * from settlement_contract where filing_no = ? for no key update")
                .param(filingNo)
                .query(this::read)
                .optional();
    }

    /** The contract a claim is to; its claims come one after the other until this transaction ends. */
    void lockOf(CaseNo claim) {
        db.sql("""
                select 1 from settlement_contract
                where purchase_no = (select purchase_no from settlement_claim where case_no = ?) for no key update""").param(claim.value()).query(Integer.class).single();
    }

    Contract lock(CaseNo purchase) {
        return db.sql("select * from settlement_contract where purchase_no = ? for no key update")
                .param(purchase.value())
                .query(this::read)
                .single();
    }

    Contract get(CaseNo purchase) {
        return db.sql("select * from settlement_contract where purchase_no = ?")
                .param(purchase.value())
                .query(this::read)
                .single();
    }

    /** What of a voucher's part has been paid, set off or kept as a penalty, as the books say. */
    Money settledOf(Contract contract, VoucherNo voucher) {
        return db.sql("""
                select coalesce(sum(case reason when 'BANK_RETURN' then -amount_fen else amount_fen end), 0) from ledger_transfer
                where book = :book
                  and (from_account = :payable and reason in ('SETTLE', 'SET_OFF', 'PENALTY')
                       or to_account = :payable and reason = 'BANK_RETURN')
                  and case_no in (select case_no from settlement_claim where purchase_no = :purchase)""")
                .param("book", voucher.value())
                .param("payable", contract.payable().code())
                .param("purchase", contract.purchase().value())
                .query((row, n) -> new Money(row.getLong(1)))
                .single();
    }

    private void add(ContractCommitted contract, Tranche tranche) {
        db.sql("""
                insert into settlement_tranche (purchase_no, voucher_no, seq, node, amount_fen, retained_fen,
                                                policy_version)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        contract.purchase().value(),
                        tranche.voucher().value(),
                        tranche.seq(),
                        tranche.node().name(),
                        tranche.amount().fen(),
                        tranche.retained().fen(),
                        tranche.ruleVersion())
                .update();
    }

    private List<Tranche> tranchesOf(String purchaseNo) {
        return db.sql("""
                select voucher_no, seq, node, amount_fen, retained_fen, policy_version from settlement_tranche
                where purchase_no = ? order by seq, voucher_no""")
                .param(purchaseNo)
                .query((row, n) -> new Tranche(
                        new VoucherNo(row.getString("voucher_no")),
                        row.getInt("seq"),
                        Node.valueOf(row.getString("node")),
                        new Money(row.getLong("amount_fen")),
                        new Money(row.getLong("retained_fen")),
                        row.getString("policy_version")))
                .list();
    }

    private Contract read(ResultSet row, int number) throws SQLException {
        return new Contract(
                new CaseNo(row.getString("purchase_no")),
                row.getString("filing_no"),
                row.getObject("filed_on", LocalDate.class),
                row.getString("developer_code"),
                row.getString("developer_name"),
                SaleStage.valueOf(row.getString("sale_stage")),
                new Money(row.getLong("price_fen")),
                pool.unit(row.getString("unit_no")),
                tranchesOf(row.getString("purchase_no")));
    }
}
