package fangpiao.purchase;

import fangpiao.policy.Kinship;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Purchases {

    private final JdbcClient db;

    Purchases(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo no, Admission admission, OffsetDateTime openedAt, OffsetDateTime holdUntil) {
        PurchaseRequest request = admission.request();
        Buyer buyer = admission.buyer();
        Ceiling ceiling = admission.ceiling();
        db.sql("""
                insert into purchase (case_no, unit_no, buyer_name, buyer_id_no, price_fen, own_cash_fen, loan_fen,
                                      filed_price_fen, ceiling_fen, concession_bp, status, opened_at, hold_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), 'HELD', ?, ?)""")
                .params(
                        no.value(),
                        request.unitNo(),
                        buyer.name(),
                        buyer.idNo().value(),
                        request.price().fen(),
                        request.own().cash().fen(),
                        request.own().loan().fen(),
                        ceiling.filed().fen(),
                        ceiling.price().fen(),
                        ceiling.conceded().basisPoints(),
                        openedAt,
                        holdUntil)
                .update();
        admission.parts().forEach(part -> add(no, part));
    }

    private void add(CaseNo no, VoucherPart part) {
        db.sql("""
                insert into purchase_voucher_part (purchase_no, voucher_no, amount_fen, kinship, policy_version)
                values (?, ?, ?, ?, ?)""")
                .params(
                        no.value(),
                        part.voucher().value(),
                        part.amount().fen(),
                        part.kinship().name(),
                        part.policyVersion())
                .update();
    }

    /** A purchase of the same unit with the same voucher that is still being worked on. */
    Optional<CaseNo> openTwinOf(VoucherNo voucher, String unitNo) {
        return db.sql("""
                select case_no from purchase join purchase_voucher_part on purchase_no = case_no
                where unit_no = ? and voucher_no = ?
                  and status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED') limit 1""")
                .params(unitNo, voucher.value())
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    /** A purchase for which a voucher has been locked or used. */
    Optional<CaseNo> useOf(VoucherNo voucher) {
        return db.sql("""
                select case_no from purchase join purchase_voucher_part on purchase_no = case_no
                where voucher_no = ? and status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED') limit 1""")
                .param(voucher.value())
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .optional();
    }

    Purchase get(CaseNo no) {
        return db.sql("select * from purchase where case_no = ?")
                .param(no.value())
                .query(this::read)
                .single();
    }

    /** Loads the purchase and keeps others from working on it until this transaction ends. */
    Purchase lock(CaseNo no) {
        return db.sql("select * from purchase where case_no = ? for no key update")
                .param(no.value())
                .query(this::read)
                .single();
    }

    void verify(CaseNo no, String kinshipProof) {
        db.sql("update purchase set kinship_proof = ? where case_no = ?")
                .params(kinshipProof, no.value())
                .update();
    }

    /** Keeps what the housing authority has filed; null for nothing. */
    void report(CaseNo no, Filing filing) {
        db.sql("update purchase set reported_filing_no = ?, reported_filed_on = ? where case_no = ?")
                .params(filing == null ? null : filing.no(), filing == null ? null : filing.filedOn(), no.value())
                .update();
    }

    /** The purchase whose contract bears that number; one that is being corrected only if no other does. */
    Optional<Purchase> ofContract(String contractNo, PurchaseStatus... statuses) {
        return db.sql("""
                select * from purchase where contract_no = :contract and status in (:statuses)
                order by status = 'HELD', opened_at limit 1""")
                .param("contract", contractNo)
                .param("statuses", Stream.of(statuses).map(Enum::name).toList())
                .query(this::read)
                .optional();
    }

    Optional<Purchase> ofFiling(String filingNo) {
        return db.sql("select * from purchase where filing_no = ? and status in ('COMMITTED', 'RESCINDED')")
                .param(filingNo)
                .query(this::read)
                .optional();
    }

    /** The purchase that has a unit; there is one at most. */
    Optional<Purchase> takerOf(String unitNo) {
        return db.sql("""
                select * from purchase
                where unit_no = ? and status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED', 'COMMITTED')""").param(unitNo).query(this::read).optional();
    }

    void subscribe(CaseNo no, Contract contract, OwnMoney own) {
        try {
            db.sql("""
                    update purchase set status = 'SUBSCRIBED', subscription_no = ?, subscribed_on = ?, contract_no = ?,
                                        contract_signed_on = ?, contract_price_fen = ?, contract_area_sqm = ?,
                                        own_cash_fen = ?, loan_fen = ?
                    where case_no = ?""")
                    .params(
                            contract.subscriptionNo(),
                            contract.subscribedOn(),
                            contract.no(),
                            contract.signedOn(),
                            contract.price().fen(),
                            contract.areaSqm(),
                            own.cash().fen(),
                            own.loan().fen(),
                            no.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("购房合同编号「%s」已登记在另一购房案中。".formatted(contract.no()));
        }
    }

    void file(CaseNo no, Filing filing) {
        try {
            db.sql("update purchase set status = 'COMMITTED', filing_no = ?, filed_on = ? where case_no = ?")
                    .params(filing.no(), filing.filedOn(), no.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("网签备案号「%s」已登记在另一购房案中。".formatted(filing.no()));
        }
    }

    void accept(CaseNo no, String priceReason) {
        db.sql("update purchase set status = 'CONTRACT_CHECKED', price_reason = ? where case_no = ?")
                .params(priceReason, no.value())
                .update();
    }

    void move(CaseNo no, PurchaseStatus status) {
        db.sql("update purchase set status = ? where case_no = ?")
                .params(status.name(), no.value())
                .update();
    }

    /** Writes on the back of a voucher. The caller holds the voucher's lock, so endorsements follow each other. */
    void endorse(CaseNo no, VoucherPart part, Money left, OffsetDateTime endorsedAt) {
        db.sql("""
                insert into endorsement (voucher_no, seq, purchase_no, amount_fen, left_fen, endorsed_at)
                select :voucher, coalesce(max(seq), 0) + 1, :purchase, :amount, :left, :endorsedAt
                from endorsement where voucher_no = :voucher""")
                .param("voucher", part.voucher().value())
                .param("purchase", no.value())
                .param("amount", part.amount().fen())
                .param("left", left.fen())
                .param("endorsedAt", endorsedAt)
                .update();
    }

    /** In the order of their numbers, so that two purchases lock the same vouchers in the same order. */
    private List<VoucherPart> partsOf(String no) {
        return db.sql("select * from purchase_voucher_part where purchase_no = ? order by voucher_no")
                .param(no)
                .query((row, n) -> new VoucherPart(
                        new VoucherNo(row.getString("voucher_no")),
                        new Money(row.getLong("amount_fen")),
                        Kinship.valueOf(row.getString("kinship")),
                        row.getString("policy_version")))
                .list();
    }

    private Purchase read(ResultSet row, int number) throws SQLException {
        return new Purchase(
                new CaseNo(row.getString("case_no")),
                row.getString("unit_no"),
                new Buyer(row.getString("buyer_name"), new IdNumber(row.getString("buyer_id_no"))),
                new Money(row.getLong("price_fen")),
                new OwnMoney(new Money(row.getLong("own_cash_fen")), new Money(row.getLong("loan_fen"))),
                new Ceiling(
                        new Money(row.getLong("ceiling_fen")),
                        new Money(row.getLong("filed_price_fen")),
                        new Rate(row.getInt("concession_bp"))),
                partsOf(row.getString("case_no")),
                PurchaseStatus.valueOf(row.getString("status")),
                row.getString("kinship_proof"),
                row.getObject("hold_until", OffsetDateTime.class),
                contract(row),
                filing(row, "reported_filing_no", "reported_filed_on"),
                filing(row, "filing_no", "filed_on"));
    }

    private static Filing filing(ResultSet row, String no, String filedOn) throws SQLException {
        return row.getString(no) == null
                ? null
                : new Filing(row.getString(no), row.getObject(filedOn, LocalDate.class));
    }

    private static Contract contract(ResultSet row) throws SQLException {
        if (row.getString("contract_no") == null) return null;
        return new Contract(
                row.getString("subscription_no"),
                row.getObject("subscribed_on", LocalDate.class),
                row.getString("contract_no"),
                row.getObject("contract_signed_on", LocalDate.class),
                new Money(row.getLong("contract_price_fen")),
                row.getBigDecimal("contract_area_sqm"));
    }
}
