package fangpiao.project;

import fangpiao.ledger.ClosedMonths;
import fangpiao.policy.FundSource;
import fangpiao.policy.VoucherKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.voucher.VoucherNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Projects {

    private final JdbcClient db;
    private final ClosedMonths months;

    Projects(JdbcClient db, ClosedMonths months) {
        this.db = db;
        this.months = months;
    }

    Optional<Project> find(String code) {
        return db.sql("select * from expropriation_project where code = ?")
                .param(code)
                .query(Projects::read)
                .optional();
    }

    Optional<Project> programmeFor(VoucherKind kind) {
        return db.sql("select * from expropriation_project where purpose = ? and purpose <> 'RESETTLEMENT'")
                .param(kind.name())
                .query(Projects::read)
                .optional();
    }

    List<Project> resettlements() {
        return db.sql("select * from expropriation_project where purpose = 'RESETTLEMENT' order by name")
                .query(Projects::read)
                .list();
    }

    List<Project> all() {
        return db.sql("select * from expropriation_project order by purpose = 'RESETTLEMENT' desc, name")
                .query(Projects::read)
                .list();
    }

    List<Fund> fundsOf(String projectCode) {
        return db.sql("select * from fund_account where project_code = ? order by no")
                .param(projectCode)
                .query(Projects::readFund)
                .list();
    }

    Fund fund(String no) {
        return db.sql("select * from fund_account where no = ?")
                .param(no)
                .query(Projects::readFund)
                .single();
    }

    Optional<Fund> findFund(String no) {
        return db.sql("select * from fund_account where no = ?")
                .param(no)
                .query(Projects::readFund)
                .optional();
    }

    String nextFundNo(String projectCode) {
        db.sql("select 1 from expropriation_project where code = ? for no key update")
                .param(projectCode)
                .query(Integer.class)
                .single();
        int last = db.sql("""
                select coalesce(max(substring(no from '-(\\d+)$')::integer), 0) from fund_account
                where project_code = ? and no ~ ('^ZJ-' || project_code || '-\\d{2,4}$')""").param(projectCode).query(Integer.class).single();
        return "ZJ-%s-%02d".formatted(projectCode, last + 1);
    }

    void changeAccount(String fundNo, PayingAccount account) {
        db.sql("update fund_account set account_name = ?, account_no = ?, bank_name = ? where no = ?")
                .params(account.name(), account.no(), account.bank(), fundNo)
                .update();
    }

    /** Loads a fund and keeps others from promising its money until this transaction ends. */
    Optional<Fund> lockFund(String no) {
        return db.sql("select * from fund_account where no = ? for no key update")
                .param(no)
                .query(Projects::readFund)
                .optional();
    }

    void addFund(Fund fund) {
        db.sql("""
                insert into fund_account (no, project_code, name, source, account_name, account_no, bank_name)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        fund.no(),
                        fund.projectCode(),
                        fund.name(),
                        fund.source().name(),
                        fund.payer().name(),
                        fund.payer().no(),
                        fund.payer().bank())
                .update();
    }

    void addMovement(String fundNo, String kind, Money amount, String reference, OffsetDateTime now) {
        months.requireOpen(now);
        db.sql("insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at) values (?, ?, ?, ?, ?)")
                .params(fundNo, kind, amount.fen(), reference, now)
                .update();
    }

    void reserve(String fundNo, Money amount, Rate coverage, CaseNo caseNo, OffsetDateTime now) {
        months.requireOpen(now);
        db.sql("""
                insert into fund_movement (fund_no, kind, amount_fen, coverage_bp, reference, moved_at)
                values (?, 'RESERVE', ?, ?, ?, ?)""")
                .params(fundNo, amount.fen(), coverage.basisPoints(), caseNo.value(), now)
                .update();
    }

    FundPosition position(String fundNo) {
        return db.sql("""
                select deposited_fen, deposited_fen - free_fen as promised_fen,
                       (select coalesce(sum(amount_fen), 0)::bigint from fund_payment where fund_no = no) as paid_fen
                from fund_account where no = ?""")
                .param(fundNo)
                .query((row, n) -> new FundPosition(
                        new Money(row.getLong("deposited_fen")),
                        new Money(row.getLong("promised_fen")),
                        new Money(row.getLong("paid_fen"))))
                .single();
    }

    Optional<Fund> payerOf(String projectCode) {
        return db.sql("""
                select * from fund_account where project_code = ?
                order by source = 'SPECIAL_LOAN', free_fen desc, no limit 1""").param(projectCode).query(Projects::readFund).optional();
    }

    Map<VoucherNo, Fund> backing(Collection<VoucherNo> vouchers) {
        var backing = new HashMap<VoucherNo, Fund>();
        if (vouchers.isEmpty()) return backing;
        db.sql("""
                select b.voucher_no, f.* from voucher_fund b join fund_account f on f.no = b.fund_no
                where b.voucher_no in (:vouchers)""")
                .param("vouchers", vouchers.stream().map(VoucherNo::value).toList())
                .query(row -> {
                    backing.put(new VoucherNo(row.getString("voucher_no")), readFund(row, 0));
                });
        return backing;
    }

    Optional<Fund> promisedTo(CaseNo caseNo) {
        return db.sql("""
                select f.* from fund_movement m join fund_account f on f.no = m.fund_no
                where m.reference = ? and m.kind in ('RESERVE', 'OWE') order by m.id desc limit 1""").param(caseNo.value()).query(Projects::readFund).optional();
    }

    /** What is still promised to a case, fund by fund. */
    List<Fund> promisesTo(CaseNo caseNo) {
        return db.sql("""
                select f.no, f.project_code, f.name, f.source, f.account_name, f.account_no, f.bank_name,
                       sum(case m.kind when 'RESERVE' then m.amount_fen else -m.amount_fen end)::bigint as free_fen
                from fund_movement m join fund_account f on f.no = m.fund_no
                where m.reference = ? and m.kind in ('RESERVE', 'RELEASE')
                group by f.no having sum(case m.kind when 'RESERVE' then m.amount_fen else -m.amount_fen end) > 0""").param(caseNo.value()).query(Projects::readFund).list();
    }

    private static Project read(ResultSet row, int number) throws SQLException {
        return new Project(
                row.getString("code"),
                row.getString("name"),
                row.getString("area_code"),
                row.getString("authority"),
                VoucherKind.valueOf(row.getString("purpose")));
    }

    private static Fund readFund(ResultSet row, int number) throws SQLException {
        return new Fund(
                row.getString("no"),
                row.getString("project_code"),
                row.getString("name"),
                FundSource.valueOf(row.getString("source")),
                readAccount(row),
                new Money(row.getLong("free_fen")));
    }

    private static PayingAccount readAccount(ResultSet row) throws SQLException {
        String no = row.getString("account_no");
        return no == null ? null : new PayingAccount(row.getString("account_name"), no, row.getString("bank_name"));
    }
}
