package fangpiao.funding;

import fangpiao.funding.FundEntry.Status;
import fangpiao.funding.FundMatter.Deposit;
import fangpiao.funding.FundMatter.Kind;
import fangpiao.funding.FundMatter.NewAccount;
import fangpiao.funding.FundMatter.Opening;
import fangpiao.policy.FundSource;
import fangpiao.project.PayingAccount;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was ever entered about funds; what was rejected stays too. */
@Repository
class FundEntries {

    private final JdbcClient db;

    FundEntries(JdbcClient db) {
        this.db = db;
    }

    void add(FundEntry entry, OffsetDateTime now) {
        var row = new HashMap<String, Object>();
        row.put("caseNo", entry.caseNo().value());
        row.put("kind", entry.matter().kind().name());
        row.put("documentNo", entry.documentNo());
        row.put("status", entry.status().name());
        row.put("enteredBy", entry.enteredBy());
        row.put("now", now);
        row.putAll(columns(entry.matter()));
        db.sql("""
                insert into fund_entry
                    (case_no, kind, document_no, status, entered_by, entered_at, fund_no, project_code, fund_name, source,
                     account_name, account_no, bank_name, amount_fen, arrived_on)
                values (:caseNo, :kind, :documentNo, :status, :enteredBy, :now, :fundNo, :projectCode, :fundName, :source,
                        :accountName, :accountNo, :bankName, :amountFen, :arrivedOn)""").params(row).update();
    }

    FundEntry get(CaseNo caseNo) {
        return db.sql("select * from fund_entry where case_no = ?")
                .param(caseNo.value())
                .query(FundEntries::read)
                .single();
    }

    /** Loads an entry and keeps others from deciding on it until this transaction ends. */
    FundEntry lock(CaseNo caseNo) {
        return db.sql("select * from fund_entry where case_no = ? for no key update")
                .param(caseNo.value())
                .query(FundEntries::read)
                .single();
    }

    /** The second person has agreed; a fund that was opened has a number now. */
    void confirm(CaseNo caseNo, String fundNo, String person, OffsetDateTime now) {
        db.sql("""
                update fund_entry set status = 'CONFIRMED', fund_no = ?, decided_by = ?, decided_at = ? where case_no = ?""").params(fundNo, person, now, caseNo.value()).update();
    }

    void reject(CaseNo caseNo, String person, OffsetDateTime now) {
        db.sql("update fund_entry set status = 'REJECTED', decided_by = ?, decided_at = ? where case_no = ?")
                .params(person, now, caseNo.value())
                .update();
    }

    /** From which account the fund paid until the change; null where it had none. */
    void replaces(CaseNo caseNo, PayingAccount former) {
        if (former == null) return;
        db.sql("""
                update fund_entry set former_account_name = ?, former_account_no = ?, former_bank_name = ?
                where case_no = ?""")
                .params(former.name(), former.no(), former.bank(), caseNo.value())
                .update();
    }

    /** The case that has entered this receipt already, or the fund it was entered for before there were cases. */
    Optional<String> depositWith(String documentNo) {
        return db.sql("""
                select case_no from fund_entry where kind = 'DEPOSIT' and document_no = :no and status <> 'REJECTED'
                union all
                select fund_no from fund_movement where kind = 'DEPOSIT' and reference = :no limit 1""").param("no", documentNo).query(String.class).optional();
    }

    Optional<String> openChangeOf(String fundNo) {
        return db.sql("select case_no from fund_entry where kind = 'ACCOUNT' and fund_no = ? and status = 'ENTERED'")
                .param(fundNo)
                .query(String.class)
                .optional();
    }

    /** Another fund that pays from the same bank account, which may be right, but must be seen. */
    Optional<String> otherFundWith(PayingAccount account, String fundNo) {
        return db.sql("select name from fund_account where account_no = ? and no <> ? order by no limit 1")
                .params(account.no(), fundNo)
                .query(String.class)
                .optional();
    }

    private static Map<String, Object> columns(FundMatter matter) {
        var columns = new HashMap<String, Object>();
        for (String column : new String[] {
            "fundNo",
            "projectCode",
            "fundName",
            "source",
            "accountName",
            "accountNo",
            "bankName",
            "amountFen",
            "arrivedOn"
        }) columns.put(column, null);
        if (matter instanceof Opening opening) {
            columns.put("projectCode", opening.projectCode());
            columns.put("fundName", opening.name());
            columns.put("source", opening.source().name());
            columns.putAll(columns(opening.account()));
        } else if (matter instanceof Deposit deposit) {
            columns.put("fundNo", deposit.fundNo());
            columns.put("amountFen", deposit.amount().fen());
            columns.put("arrivedOn", deposit.arrivedOn());
        } else if (matter instanceof NewAccount change) {
            columns.put("fundNo", change.fundNo());
            columns.putAll(columns(change.account()));
        }
        return columns;
    }

    private static Map<String, Object> columns(PayingAccount account) {
        return Map.of("accountName", account.name(), "accountNo", account.no(), "bankName", account.bank());
    }

    private static FundEntry read(ResultSet row, int number) throws SQLException {
        return new FundEntry(
                new CaseNo(row.getString("case_no")),
                matter(row),
                row.getString("document_no"),
                Status.valueOf(row.getString("status")),
                row.getString("entered_by"));
    }

    private static FundMatter matter(ResultSet row) throws SQLException {
        String fundNo = row.getString("fund_no");
        return switch (Kind.valueOf(row.getString("kind"))) {
            case OPENING ->
                new Opening(
                        row.getString("project_code"),
                        row.getString("fund_name"),
                        FundSource.valueOf(row.getString("source")),
                        account(row));
            case DEPOSIT ->
                new Deposit(fundNo, new Money(row.getLong("amount_fen")), row.getObject("arrived_on", LocalDate.class));
            case ACCOUNT -> new NewAccount(fundNo, account(row));
        };
    }

    private static PayingAccount account(ResultSet row) throws SQLException {
        return new PayingAccount(
                row.getString("account_name"), row.getString("account_no"), row.getString("bank_name"));
    }
}
