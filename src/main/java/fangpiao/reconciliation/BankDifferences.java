package fangpiao.reconciliation;

import fangpiao.payment.NewAccount;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What does not agree, and what was found out about it. */
@Repository
class BankDifferences {

    private static final String SELECT = """
            select d.*, (closed_at at time zone 'Asia/Shanghai')::date as closed_on,
                   (select resolution from bank_explanation x where x.case_no = d.case_no order by seq desc limit 1)
                       as resolution
            from bank_difference d""";

    private final JdbcClient db;

    BankDifferences(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNo caseNo, Finding finding, LocalDate dueOn, OffsetDateTime now) {
        db.sql("""
                insert into bank_difference (case_no, kind, account_no, entry_no, subject, amount_fen, ours, theirs,
                                             opened_at, due_on, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
                .params(
                        caseNo.value(),
                        finding.kind().name(),
                        finding.account(),
                        finding.entryNo(),
                        finding.subject(),
                        finding.amount().fen(),
                        finding.ours(),
                        finding.theirs(),
                        now,
                        dueOn)
                .update();
    }

    /** Whether the same is open already. Who asks keeps others from the account. */
    boolean isOpen(Finding finding) {
        return db.sql("""
                select exists (select from bank_difference
                               where closed_at is null
                                 and (entry_no = :entry
                                      or (:entry::bigint is null and entry_no is null and account_no = :account
                                          and kind = :kind and subject is not distinct from :subject)))""")
                .param("entry", finding.entryNo())
                .param("account", finding.account())
                .param("kind", finding.kind().name())
                .param("subject", finding.subject())
                .query(Boolean.class)
                .single();
    }

    BankDifference get(CaseNo caseNo) {
        return db.sql(SELECT + " where case_no = ?")
                .param(caseNo.value())
                .query(BankDifferences::read)
                .optional()
                .orElseThrow(() -> new Refusal("没有对账差异「" + caseNo + "」。"));
    }

    BankDifference lock(CaseNo caseNo) {
        return db.sql(SELECT + " where case_no = ? for no key update of d")
                .param(caseNo.value())
                .query(BankDifferences::read)
                .single();
    }

    /** Kept from others: whoever needs both takes the difference before its entry. */
    Optional<BankDifference> lockOpenOf(long entryNo) {
        return db.sql(SELECT + " where entry_no = ? and closed_at is null for no key update of d")
                .param(entryNo)
                .query(BankDifferences::read)
                .optional();
    }

    /** What of these entries and subjects something is open about. */
    Open openAbout(Collection<Paying> payments) {
        var open = new Open(new HashSet<>(), new HashSet<>());
        db.sql("""
                select entry_no, subject from bank_difference
                where closed_at is null and (entry_no = any(:entries) or entry_no is null and subject = any(:keys))""")
                .param(
                        "entries",
                        payments.stream().map(paying -> paying.entry().no()).toArray(Long[]::new))
                .param("keys", payments.stream().map(Paying::key).toArray(String[]::new))
                .query(row -> {
                    if (row.getObject("entry_no") == null) open.subjects().add(row.getString("subject"));
                    else open.entries().add(row.getLong("entry_no"));
                });
        return open;
    }

    record Open(Set<Long> entries, Set<String> subjects) {

        boolean isAbout(Paying paying) {
            return entries.contains(paying.entry().no()) || subjects.contains(paying.key());
        }
    }

    /** Those about something the statement lacks. */
    List<BankDifference> openAboutMissing(String account, String subject) {
        return db.sql(SELECT + " where account_no = ? and subject = ? and entry_no is null and closed_at is null")
                .params(account, subject)
                .query(BankDifferences::read)
                .list();
    }

    List<BankDifference> open(int limit) {
        return db.sql(SELECT + " where closed_at is null order by due_on, opened_at, case_no limit ?")
                .param(limit)
                .query(BankDifferences::read)
                .list();
    }

    List<BankDifference> closed(int limit) {
        return db.sql(SELECT + " where closed_at is not null order by closed_at desc, case_no desc limit ?")
                .param(limit)
                .query(BankDifferences::read)
                .list();
    }

    /** All of them, for the register. */
    List<BankDifference> all() {
        return db.sql(SELECT + " order by opened_at, case_no")
                .query(BankDifferences::read)
                .list();
    }

    int countOpen() {
        return db.sql("select count(*) from bank_difference where closed_at is null")
                .query(Integer.class)
                .single();
    }

    int countOpen(String account) {
        return db.sql("select count(*) from bank_difference where account_no = ? and closed_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    int countOverdue(LocalDate today) {
        return db.sql("select count(*) from bank_difference where closed_at is null and due_on < ?")
                .param(today)
                .query(Integer.class)
                .single();
    }

    void explain(CaseNo caseNo, Explanation explanation, String by, OffsetDateTime now) {
        db.sql("""
                insert into bank_explanation (case_no, seq, resolution, subject, reason_code, words, document_no, new_bank,
                                              new_account, explained_by, explained_at)
                select :case, coalesce(max(seq), 0) + 1, :resolution, :subject, :reason, :words, :document, :bank, :account, :by,
                       :now
                from bank_explanation where case_no = :case""")
                .param("case", caseNo.value())
                .param("resolution", explanation.resolution().name())
                .param("subject", explanation.subject())
                .param("reason", explanation.reasonCode())
                .param("words", explanation.words())
                .param("document", explanation.documentNo())
                .param(
                        "bank",
                        explanation.newAccount() == null
                                ? null
                                : explanation.newAccount().bank())
                .param(
                        "account",
                        explanation.newAccount() == null
                                ? null
                                : explanation.newAccount().no())
                .param("by", by)
                .param("now", now)
                .update();
        move(caseNo, BankDifference.Status.EXPLAINED);
    }

    Optional<Explanation> explanationOf(CaseNo caseNo) {
        return db.sql("select * from bank_explanation where case_no = ? order by seq desc limit 1")
                .param(caseNo.value())
                .query((row, n) -> new Explanation(
                        Resolution.valueOf(row.getString("resolution")),
                        row.getString("subject"),
                        row.getString("reason_code"),
                        row.getString("words"),
                        row.getString("document_no"),
                        row.getString("new_account") == null
                                ? null
                                : new NewAccount(row.getString("new_bank"), row.getString("new_account"))))
                .optional();
    }

    void move(CaseNo caseNo, BankDifference.Status status) {
        db.sql("update bank_difference set status = ? where case_no = ?")
                .params(status.name(), caseNo.value())
                .update();
    }

    void resolve(CaseNo caseNo, String by, OffsetDateTime now) {
        db.sql("update bank_difference set status = 'RESOLVED', closed_at = ?, closed_by = ? where case_no = ?")
                .params(now, by, caseNo.value())
                .update();
    }

    void vanish(CaseNo caseNo, OffsetDateTime now) {
        db.sql("update bank_difference set status = 'VANISHED', closed_at = ? where case_no = ?")
                .params(now, caseNo.value())
                .update();
    }

    private static BankDifference read(ResultSet row, int number) throws SQLException {
        long entry = row.getLong("entry_no");
        Long entryNo = row.wasNull() ? null : entry;
        String resolution = row.getString("resolution");
        return new BankDifference(
                new CaseNo(row.getString("case_no")),
                DifferenceKind.valueOf(row.getString("kind")),
                row.getString("account_no"),
                entryNo,
                row.getString("subject"),
                new Money(row.getLong("amount_fen")),
                row.getString("ours"),
                row.getString("theirs"),
                Moments.at(row, "opened_at"),
                row.getObject("due_on", LocalDate.class),
                BankDifference.Status.valueOf(row.getString("status")),
                row.getObject("closed_on", LocalDate.class),
                resolution == null ? null : Resolution.valueOf(resolution));
    }
}
