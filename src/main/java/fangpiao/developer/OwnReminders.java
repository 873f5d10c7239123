package fangpiao.developer;

import fangpiao.shared.BookMonth;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a company, or will soon be over. */
@Repository
class OwnReminders {

    private static final int DAYS_BEFORE_A_LOCK_ENDS = 3;
    private static final int DAYS_BEFORE_A_CONCESSION_ENDS = 30;

    private final JdbcClient db;
    private final Clock clock;

    OwnReminders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<OwnReminder> of(Company company) {
        var reminders = new ArrayList<OwnReminder>();
        reminders.addAll(suspendedEstates(company));
        reminders.addAll(locksEndingSoon(company));
        reminders.addAll(entriesSentBack(company));
        reminders.addAll(claimsSentBack(company));
        reminders.addAll(moneyToGiveBack(company));
        reminders.addAll(statementsToSign(company));
        reminders.addAll(concessionsEndingSoon(company));
        reminders.addAll(unclaimed(company));
        return reminders;
    }

    private List<OwnReminder> suspendedEstates(Company company) {
        return ask(
                company,
                """
                select code, name from estate
                where developer_code = :company and status = 'SUSPENDED' order by code""",
                (row, n) -> new OwnReminder(
                        "暂停销售",
                        "楼盘「%s」已暂停：不能再锁定新的房源，已签合同照常履行和结算。".formatted(row.getString("name")),
                        "/developer/estates/" + row.getString("code"),
                        null,
                        false));
    }

    private List<OwnReminder> locksEndingSoon(Company company) {
        return ask(
                company,
                """
                select p.case_no, p.unit_no, (p.hold_until at time zone 'Asia/Shanghai')::date as day
                from purchase p join unit u on u.no = p.unit_no join estate e on e.code = u.estate_code
                where e.developer_code = :company and p.status in ('HELD', 'SUBSCRIBED', 'CONTRACT_CHECKED')
                  and (p.hold_until at time zone 'Asia/Shanghai')::date <= :today::date + %d
                order by p.hold_until""".formatted(DAYS_BEFORE_A_LOCK_ENDS),
                (row, n) -> new OwnReminder(
                        "锁定即将到期",
                        "房源%s由购房案%s锁定，到期未备案的，金额与房源自动释放。".formatted(row.getString("unit_no"), row.getString("case_no")),
                        "/developer/purchases/" + row.getString("case_no"),
                        day(row),
                        true));
    }

    private List<OwnReminder> claimsSentBack(Company company) {
        return ask(
                company,
                """
                select claim.case_no, (claim.opened_at at time zone 'Asia/Shanghai')::date as day
                from settlement_claim claim join settlement_contract c on c.purchase_no = claim.purchase_no
                where c.developer_code = :company and claim.status = 'RETURNED'
                order by claim.opened_at""",
                (row, n) -> new OwnReminder(
                        "结算退回补正",
                        "结算案%s已退回，请按意见把补正材料交合同核验岗。".formatted(row.getString("case_no")),
                        "/developer/cases/" + row.getString("case_no"),
                        day(row),
                        false));
    }

    private List<OwnReminder> entriesSentBack(Company company) {
        return ask(
                company,
                """
                select entry.case_no, e.name from pool_entry entry join estate e on e.code = entry.estate_code
                where e.developer_code = :company and entry.status = 'RETURNED' order by entry.case_no""",
                (row, n) -> new OwnReminder(
                        "入库材料补正",
                        "楼盘「%s」的入库材料已退回，请按意见上传补正材料，原件交受理经办岗。".formatted(row.getString("name")),
                        "/developer/cases/" + row.getString("case_no"),
                        null,
                        false));
    }

    /** What was paid for a contract that is no more. */
    private List<OwnReminder> moneyToGiveBack(Company company) {
        return ask(
                company,
                """
                select r.case_no, r.due_on as day,
                       (select sum(amount_fen) from claw_back where rescission_no = r.case_no)
                       - coalesce((select sum(amount_fen) from claw_back_return where rescission_no = r.case_no), 0) as amount
                from contract_rescission r
                join purchase p on p.case_no = r.purchase_no
                join unit u on u.no = p.unit_no
                join estate e on e.code = u.estate_code
                where e.developer_code = :company and r.status = 'DEMANDED' order by r.due_on""",
                (row, n) -> new OwnReminder(
                        "应退回房票款",
                        "退房案%s的合同已解除，已收的房票款尚有%s元，%s。"
                                .formatted(
                                        row.getString("case_no"),
                                        new Money(row.getLong("amount")),
                                        day(row).isBefore(LocalDate.now(clock)) ? "已逾期，请立即退回" : "最迟于该日退回"),
                        "/developer/cases/" + row.getString("case_no"),
                        day(row),
                        true));
    }

    private List<OwnReminder> statementsToSign(Company company) {
        return ask(
                company,
                """
                select s.no, s.month, (s.issued_at at time zone 'Asia/Shanghai')::date as day from standing_statement s
                where s.kind = 'DEVELOPER' and s.party = :company
                  and not exists (select from statement_signature
                                  where statement_no = s.no and side = 'DEVELOPER')
                  and not exists (select from statement_dispute d
                                  where d.statement_no = s.no
                                    and not exists (select from statement_answer where dispute_id = d.id))
                order by s.month""",
                (row, n) -> new OwnReminder(
                        "对账单待签认",
                        "%s的对账单已出具，请核对后签认；有差异的，请提出异议。"
                                .formatted(BookMonth.of(row.getObject("month", LocalDate.class))
                                        .chinese()),
                        "/developer/statements/" + row.getString("no"),
                        day(row),
                        false));
    }

    private List<OwnReminder> concessionsEndingSoon(Company company) {
        return ask(
                company,
                """
                select code, name, concession_until as day from estate
                where developer_code = :company and status = 'LISTED'
                  and concession_until between :today::date and :today::date + %d order by concession_until""".formatted(DAYS_BEFORE_A_CONCESSION_ENDS),
                (row, n) -> new OwnReminder(
                        "让利即将截止",
                        "楼盘「%s」的让利至该日为止，次日起申请购房的按房票总价执行。".formatted(row.getString("name")),
                        "/developer/estates/" + row.getString("code"),
                        day(row),
                        true));
    }

    /** What is due with the filing, and nobody has asked for. */
    private List<OwnReminder> unclaimed(Company company) {
        return ask(
                company,
                """
                select c.purchase_no, c.filing_no, c.filed_on as day, sum(t.amount_fen)::bigint as amount
                from settlement_contract c
                join settlement_tranche t on t.purchase_no = c.purchase_no and t.node = 'CONTRACT_FILED'
                left join purchase p on p.case_no = c.purchase_no
                where c.developer_code = :company and p.status is distinct from 'RESCINDED'
                  and not exists (select from settlement_claim claim where claim.purchase_no = c.purchase_no
                                  and claim.node = t.node and claim.status <> 'REJECTED')
                group by c.purchase_no, c.filing_no, c.filed_on order by c.filed_on""",
                (row, n) -> new OwnReminder(
                        "可申请结算",
                        "备案号%s的合同已备案，首期%s元可以申请结算。"
                                .formatted(row.getString("filing_no"), new Money(row.getLong("amount"))),
                        "/developer/purchases/" + row.getString("purchase_no"),
                        day(row),
                        false));
    }

    private List<OwnReminder> ask(Company company, String sql, RowMapper<OwnReminder> reader) {
        return db.sql(sql)
                .param("company", company.code())
                .param("today", LocalDate.now(clock))
                .query(reader)
                .list();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("day", LocalDate.class);
    }
}
