package fangpiao.funding;

import fangpiao.shared.Money;
import fangpiao.voucher.VoucherStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in one fund: money that came in, promises, payments; the vouchers behind which it stands; who entered what. */
@Repository
class FundBook {

    /** Of the three amounts one is there, the others are null; each column comes to the figure of the fund. */
    record Line(LocalDateTime at, String kind, String reference, Money deposited, Money promised, Money paid) {

        /** The case behind it; empty where the reference is a paper. */
        public String caseNo() {
            return reference.matches("[A-Z]{2}-\\d{4}-\\d{6,}") ? reference : "";
        }
    }

    record Backed(String no, String caseNo, String holder, VoucherStatus status, Money face, Money paid, Money left) {}

    /** @param what in words */
    record Entered(
            String caseNo,
            FundMatter.Kind kind,
            FundEntry.Status status,
            String documentNo,
            String what,
            String enteredBy,
            LocalDateTime enteredAt,
            String decidedBy,
            LocalDateTime decidedAt) {

        public String state() {
            return status.chinese();
        }
    }

    private static final String LINES = """
            select moved_at as at, kind, reference, id as nth,
                   case kind when 'DEPOSIT' then amount_fen end as deposited_fen,
                   case when kind in ('RESERVE', 'OWE') then amount_fen when kind = 'RELEASE' then -amount_fen end as promised_fen,
                   null::bigint as paid_fen
            from fund_movement where fund_no = :fund
            union all
            select booked_at, reason, case_no, min(page), null, null, sum(amount_fen)::bigint
            from fund_payment where fund_no = :fund group by booked_at, reason, case_no""";

    private final JdbcClient db;

    FundBook(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Line> lines(String fundNo, int limit) {
        return db.sql("""
                select line.*, at at time zone 'Asia/Shanghai' as at_local from (%s) line
                order by line.at desc, nth desc limit :limit""".formatted(LINES))
                .param("fund", fundNo)
                .param("limit", limit)
                .query(FundBook::line)
                .list();
    }

    List<Backed> vouchers(String fundNo, int limit) {
        return db.sql("""
                select v.no, v.issuance_case_no, v.holder_name, v.status, v.face_fen,
                       coalesce((select sum(amount_fen) from fund_payment where book = v.no), 0)::bigint as paid_fen,
                       coalesce((select sum(balance_fen) from ledger_account
                                 where code in ('voucher/' || v.no || '/available', 'voucher/' || v.no || '/held',
                                                'voucher/' || v.no || '/frozen')), 0)::bigint as left_fen
                from voucher_fund b join voucher v on v.no = b.voucher_no
                where b.fund_no = :fund order by v.no desc limit :limit""")
                .param("fund", fundNo)
                .param("limit", limit)
                .query((row, n) -> new Backed(
                        row.getString("no"),
                        row.getString("issuance_case_no"),
                        row.getString("holder_name"),
                        VoucherStatus.valueOf(row.getString("status")),
                        new Money(row.getLong("face_fen")),
                        new Money(row.getLong("paid_fen")),
                        new Money(row.getLong("left_fen"))))
                .list();
    }

    /** Everything that was entered about the fund, what was rejected too. */
    List<Entered> entries(String fundNo) {
        return entries("e.fund_no = :what", fundNo);
    }

    /** What waits for its second person, or was rejected, of funds that are not there yet. */
    List<Entered> openings() {
        return entries("e.kind = :what and e.status <> 'CONFIRMED'", "OPENING");
    }

    /** Empty where the case is about a fund that is not there yet. */
    Optional<String> fundOf(String caseNo) {
        return db.sql("select coalesce(fund_no, '') from fund_entry where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .optional()
                .filter(no -> !no.isEmpty());
    }

    private List<Entered> entries(String condition, String what) {
        return db.sql("""
                select e.*, p.name as project_name, e.entered_at at time zone 'Asia/Shanghai' as entered,
                       e.decided_at at time zone 'Asia/Shanghai' as decided,
                       (select trim(concat(last_, first_)) from act_id_user where id_ = e.entered_by) as maker,
                       (select trim(concat(last_, first_)) from act_id_user where id_ = e.decided_by) as checker
                from fund_entry e left join expropriation_project p on p.code = e.project_code
                where %s order by e.entered_at desc""".formatted(condition))
                .param("what", what)
                .query(FundBook::entered)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("at_local", LocalDateTime.class),
                inChinese(row.getString("kind")),
                row.getString("reference"),
                money(row, "deposited_fen"),
                money(row, "promised_fen"),
                money(row, "paid_fen"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }

    private static String inChinese(String kind) {
        return switch (kind) {
            case "DEPOSIT" -> "到账";
            case "RESERVE" -> "承诺（票面）";
            case "OWE" -> "承诺（奖励、过渡费、利息）";
            case "RELEASE" -> "承诺解除";
            case "SETTLE" -> "支付（房企结算）";
            case "INTEREST" -> "支付（末期利息）";
            case "CASH_OUT" -> "支付（持票人）";
            case "RESCIND" -> "追回（房企退款）";
            case "BANK_RETURN" -> "退汇转回";
            case "SET_OFF" -> "抵扣（结算款抵追款）";
            default -> "支付";
        };
    }

    private static Entered entered(ResultSet row, int number) throws SQLException {
        return new Entered(
                row.getString("case_no"),
                FundMatter.Kind.valueOf(row.getString("kind")),
                FundEntry.Status.valueOf(row.getString("status")),
                row.getString("document_no"),
                inWords(row),
                row.getString("maker"),
                row.getObject("entered", LocalDateTime.class),
                row.getString("checker"),
                row.getObject("decided", LocalDateTime.class));
    }

    private static String inWords(ResultSet row) throws SQLException {
        String account = "%s，%s，%s"
                .formatted(row.getString("account_name"), row.getString("account_no"), row.getString("bank_name"));
        return switch (FundMatter.Kind.valueOf(row.getString("kind"))) {
            case OPENING ->
                "%s（%s）；付款账户：%s".formatted(row.getString("fund_name"), row.getString("project_name"), account);
            case DEPOSIT ->
                "%s元，%s到账"
                        .formatted(new Money(row.getLong("amount_fen")), row.getObject("arrived_on", LocalDate.class));
            case ACCOUNT ->
                row.getString("former_account_no") == null
                        ? "改为：" + account
                        : "由%s（%s）改为：%s"
                                .formatted(
                                        row.getString("former_account_no"), row.getString("former_bank_name"), account);
        };
    }
}
