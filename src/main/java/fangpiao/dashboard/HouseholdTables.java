package fangpiao.dashboard;

import fangpiao.policy.Kinship;
import fangpiao.policy.Node;
import fangpiao.policy.PropertyType;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the modules' tables say about the cases of a household. */
@Repository
class HouseholdTables {

    private final JdbcClient db;

    HouseholdTables(JdbcClient db) {
        this.db = db;
    }

    List<IssuanceLine> issuances(Collection<String> cases) {
        if (cases.isEmpty()) return List.of();
        return db.sql("""
                select i.*, r.name || '（' || r.code || '）' as rules, f.name as fund
                from voucher_issuance i
                join rule_version r on r.code = i.policy_version
                left join fund_account f on f.no = i.fund_no
                where i.case_no in (:cases) order by i.case_no""")
                .param("cases", cases)
                .query(HouseholdTables::issuance)
                .list();
    }

    List<ConversionLine> conversions(Collection<String> cases) {
        if (cases.isEmpty()) return List.of();
        return db.sql("""
                select c.*, r.name || '（' || r.code || '）' as rules, payment.paid_on, payment.receipt_no
                from swap_conversion c
                left join rule_version r on r.code = c.policy_version
                left join case_receipt payment on payment.case_no = c.case_no
                where c.case_no in (:cases) order by c.case_no""")
                .param("cases", cases)
                .query(HouseholdTables::conversion)
                .list();
    }

    List<String> vouchers(Collection<String> cases) {
        if (cases.isEmpty()) return List.of();
        return db.sql(
                        "select no from voucher where coalesce(agreement_case_no, source_case_no) in (:cases) order by no")
                .param("cases", cases)
                .query(String.class)
                .list();
    }

    List<PurchaseLine> purchases(Collection<String> vouchers) {
        if (vouchers.isEmpty()) return List.of();
        return db.sql("""
                select p.*, part.voucher_no, part.amount_fen, part.kinship, unit.property_type, unit.area_sqm,
                       coalesce(p.contract_price_fen, p.price_fen) as total_fen,
                       p.hold_until at time zone 'Asia/Shanghai' as held_until,
                       p.status in ('CONTRACT_CHECKED', 'COMMITTED') as checked, bonus.amount_fen as bonus_fen,
                       home_in_words(estate.name, unit.building, unit.room) as home
                from purchase_voucher_part part
                join purchase p on p.case_no = part.purchase_no
                join unit on unit.no = p.unit_no
                join estate on estate.code = unit.estate_code
                left join (select purchase_no, voucher_no, sum(amount_fen)::bigint as amount_fen from use_bonus
                           group by purchase_no, voucher_no) bonus
                    on bonus.purchase_no = part.purchase_no and bonus.voucher_no = part.voucher_no
                where part.voucher_no in (:vouchers) order by p.case_no, part.voucher_no""")
                .param("vouchers", vouchers)
                .query(HouseholdTables::purchase)
                .list();
    }

    List<TrancheLine> tranches(Collection<String> vouchers) {
        if (vouchers.isEmpty()) return List.of();
        return db.sql("""
                select t.*, contract.developer_name, purchase.status = 'RESCINDED' as rescinded, claim.case_no, claim.invoice_no, payment.paid_on, payment.receipt_no
                from settlement_tranche t
                join settlement_contract contract on contract.purchase_no = t.purchase_no
                left join purchase on purchase.case_no = t.purchase_no
                left join settlement_claim claim on claim.purchase_no = t.purchase_no and claim.node = t.node
                left join case_receipt payment on payment.case_no = claim.case_no
                where t.voucher_no in (:vouchers) order by t.purchase_no, t.seq, claim.case_no""")
                .param("vouchers", vouchers)
                .query(HouseholdTables::tranche)
                .list();
    }

    List<RescissionLine> rescissions(Collection<String> cases) {
        if (cases.isEmpty()) return List.of();
        return db.sql("""
                select r.*,
                       coalesce((select sum(amount_fen) from endorsement e
                                 where e.purchase_no = r.purchase_no and e.kind = 'RESTORED'
                                   and r.status <> 'REFUSED'), 0)::bigint as restored_fen,
                       coalesce((select sum(amount_fen) from claw_back where rescission_no = r.case_no), 0)::bigint
                           as clawed_back_fen,
                       coalesce((select sum(amount_fen) from claw_back_return where rescission_no = r.case_no), 0)::bigint
                           as returned_fen
                from contract_rescission r
                where r.case_no in (:cases) order by r.case_no""")
                .param("cases", cases)
                .query(HouseholdTables::rescission)
                .list();
    }

    List<CashOutLine> cashOuts(Collection<String> vouchers) {
        if (vouchers.isEmpty()) return List.of();
        return db.sql("""
                select c.*, payment.paid_on, payment.receipt_no
                from cash_out c
                left join payment_order payment on payment.case_no = c.case_no and payment.status = 'RECEIVED'
                where c.voucher_no in (:vouchers) order by c.case_no""")
                .param("vouchers", vouchers)
                .query(HouseholdTables::cashOut)
                .list();
    }

    List<ExtensionLine> extensions(Collection<String> vouchers) {
        if (vouchers.isEmpty()) return List.of();
        return db.sql("select * from voucher_extension where voucher_no in (:vouchers) order by case_no")
                .param("vouchers", vouchers)
                .query(HouseholdTables::extension)
                .list();
    }

    List<FreezeLine> freezes(Collection<String> vouchers) {
        if (vouchers.isEmpty()) return List.of();
        return db.sql("select * from voucher_freeze where voucher_no in (:vouchers) order by case_no")
                .param("vouchers", vouchers)
                .query(HouseholdTables::freeze)
                .list();
    }

    List<ExpiryLine> expiries(Collection<String> vouchers) {
        if (vouchers.isEmpty()) return List.of();
        return db.sql("""
                select e.*, payment.paid_on, payment.receipt_no,
                       (select string_agg(told_on || case rung when 'HANDLER' then '告知经办人' when 'SECTION_CHIEF' then '告知科室负责人'
                                                               else '告知分管副局长' end
                                          || case answer when 'ACKNOWLEDGED' then '（已督办）' when 'PASSED_ON' then '（已上报）'
                                                         when 'UNANSWERED' then '（未答复）' else '（待答复）' end, '；' order by told_at)
                        from expiry_escalation x where x.case_no = e.case_no) as ladder,
                       page.last_day, page.available_fen, page.held_fen, page.frozen_fen
                from voucher_expiry e
                left join lateral (select * from voucher_term_end t where t.voucher_no = e.voucher_no and e.result is not null
                                   order by t.last_day desc limit 1) page on true
                left join case_receipt payment on payment.case_no = e.case_no
                where e.voucher_no in (:vouchers) order by e.case_no""")
                .param("vouchers", vouchers)
                .query(HouseholdTables::expiry)
                .list();
    }

    private static IssuanceLine issuance(ResultSet row, int number) throws SQLException {
        return new IssuanceLine(
                row.getString("case_no"),
                VoucherKind.valueOf(row.getString("kind")),
                row.getObject("applied_on", LocalDate.class),
                row.getString("rules"),
                row.getString("supplementary_agreement_no"),
                money(row, "deduction_fen"),
                row.getString("deduction_reason"),
                money(row, "equity_fen"),
                money(row, "bonus_fen"),
                money(row, "face_fen"),
                row.getString("fund"),
                row.getString("minutes_no"),
                row.getString("seal_log_no"),
                row.getString("receiver_kind"),
                row.getString("agent_name"));
    }

    private static ConversionLine conversion(ResultSet row, int number) throws SQLException {
        return new ConversionLine(
                row.getString("case_no"),
                row.getObject("applied_on", LocalDate.class),
                money(row, "converted_fen"),
                money(row, "fee_payable_fen"),
                row.getObject("fee_stop_on", LocalDate.class),
                row.getString("supplementary_agreement_no"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("rules"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("receipt_no"));
    }

    private static PurchaseLine purchase(ResultSet row, int number) throws SQLException {
        return new PurchaseLine(
                row.getString("case_no"),
                row.getString("voucher_no"),
                row.getString("buyer_name"),
                new IdNumber(row.getString("buyer_id_no")),
                Kinship.valueOf(row.getString("kinship")),
                row.getString("home"),
                PropertyType.valueOf(row.getString("property_type")),
                row.getBigDecimal("area_sqm"),
                money(row, "total_fen"),
                money(row, "filed_price_fen"),
                new Rate(row.getInt("concession_bp")),
                money(row, "amount_fen"),
                money(row, "own_cash_fen"),
                money(row, "loan_fen"),
                money(row, "bonus_fen"),
                row.getString("contract_no"),
                row.getObject("contract_signed_on", LocalDate.class),
                row.getString("filing_no"),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("held_until", LocalDateTime.class),
                row.getBoolean("checked"));
    }

    private static TrancheLine tranche(ResultSet row, int number) throws SQLException {
        return new TrancheLine(
                row.getString("purchase_no"),
                row.getString("developer_name"),
                row.getInt("seq"),
                Node.valueOf(row.getString("node")),
                money(row, "amount_fen"),
                row.getBoolean("rescinded"),
                row.getString("case_no"),
                row.getString("invoice_no"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("receipt_no"));
    }

    private static RescissionLine rescission(ResultSet row, int number) throws SQLException {
        Money clawedBack = money(row, "clawed_back_fen");
        return new RescissionLine(
                row.getString("case_no"),
                row.getString("purchase_no"),
                row.getString("ground"),
                row.getString("document_no"),
                row.getObject("rescinded_on", LocalDate.class),
                row.getString("cancellation_no"),
                row.getObject("decided_on", LocalDate.class),
                money(row, "restored_fen"),
                clawedBack,
                clawedBack.minus(money(row, "returned_fen")),
                row.getObject("due_on", LocalDate.class));
    }

    private static CashOutLine cashOut(ResultSet row, int number) throws SQLException {
        return new CashOutLine(
                row.getString("case_no"),
                row.getString("kind"),
                row.getString("voucher_no"),
                row.getString("application_no"),
                row.getObject("claimed_on", LocalDate.class),
                row.getString("cause"),
                row.getString("consent_no"),
                money(row, "payable_fen"),
                row.getObject("pay_by", LocalDate.class),
                row.getObject("paid_on", LocalDate.class),
                row.getString("receipt_no"));
    }

    private static ExtensionLine extension(ResultSet row, int number) throws SQLException {
        return new ExtensionLine(
                row.getString("case_no"),
                row.getString("application_no"),
                row.getString("reason"),
                row.getString("cause"),
                row.getObject("months", Integer.class),
                row.getObject("delay_from", LocalDate.class),
                row.getObject("delay_until", LocalDate.class),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("next_day", LocalDate.class),
                row.getString("status"));
    }

    private static FreezeLine freeze(ResultSet row, int number) throws SQLException {
        return new FreezeLine(
                row.getString("case_no"),
                row.getString("voucher_no"),
                row.getString("court"),
                row.getString("order_no"),
                money(row, "ordered_fen"),
                money(row, "frozen_fen"),
                row.getObject("served_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("status"));
    }

    private static ExpiryLine expiry(ResultSet row, int number) throws SQLException {
        return new ExpiryLine(
                row.getString("case_no"),
                row.getString("voucher_no"),
                row.getString("contact_result"),
                row.getString("intention"),
                row.getString("visit_result"),
                row.getObject("visited_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                money(row, "available_fen"),
                money(row, "held_fen"),
                money(row, "frozen_fen"),
                row.getString("confirmation_no"),
                row.getObject("signed_on", LocalDate.class),
                money(row, "payable_fen"),
                row.getString("ladder"),
                row.getString("withdrawal_no"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("receipt_no"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
