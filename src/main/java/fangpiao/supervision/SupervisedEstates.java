package fangpiao.supervision;

import fangpiao.policy.SaleStage;
import fangpiao.pool.EstateStatus;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The estates of the pool, read from its tables; only the pool itself changes them. */
@Repository
class SupervisedEstates {

    /**
     * An estate that the calendar says something of.
     *
     * @param inHand whether an exit is being worked, for this ground or another
     */
    record Found(String code, Trigger trigger, boolean inHand) {}

    private final JdbcClient db;

    SupervisedEstates(JdbcClient db) {
        this.db = db;
    }

    SupervisedEstate get(String code) {
        return db.sql("select * from supervised_estate where code = ?")
                .param(code)
                .query(SupervisedEstates::read)
                .optional()
                .orElseThrow(() -> new Refusal("房源库中没有编号为「%s」的楼盘。".formatted(code)));
    }

    /** Loads the estate and keeps others from deciding about it until this transaction ends. */
    SupervisedEstate lock(String code) {
        db.sql("select 1 from estate where code = ? for no key update")
                .param(code)
                .query(Integer.class)
                .optional();
        return get(code);
    }

    boolean isSoldOut(String code) {
        return db.sql("""
                select not exists (select from unit
                                   where estate_code = ? and status in ('LISTED', 'RESERVED', 'SUSPENDED'))""").param(code).query(Boolean.class).single();
    }

    /** In the pool though its permit or its agreement is over or nothing is left to sell. */
    List<Found> endedBefore(LocalDate today) {
        return db.sql("""
                select code, ground, in_hand
                from (select code, exists (select from pool_exit x
                                           where x.estate_code = e.code and x.closed_at is null) as in_hand,
                             case when permit_until < :today then 'E2'
                                  when cooperation_until < :today then 'E14'
                                  when not exists (select from unit
                                                   where estate_code = e.code
                                                     and status in ('LISTED', 'RESERVED', 'SUSPENDED')) then 'E1'
                             end as ground
                      from supervised_estate e
                      where status in ('LISTED', 'SUSPENDED') and listed_on <= :today) found
                where ground is not null
                order by code""")
                .param("today", today)
                .query((row, n) -> new Found(
                        row.getString("code"), Trigger.valueOf(row.getString("ground")), row.getBoolean("in_hand")))
                .list();
    }

    /** In the pool and under no open review or exit, with the day from which the cycle of reviews counts. */
    List<Reviewed> withoutOpenCase(LocalDate today) {
        return db.sql("""
                select e.code, e.district_code,
                       greatest(e.listed_on, (select max(closed_at)::date from pool_review r where r.estate_code = e.code)) as since
                from supervised_estate e
                where status in ('LISTED', 'SUSPENDED') and listed_on <= ?
                  and not exists (select from pool_review r where r.estate_code = e.code and r.closed_at is null)
                  and not exists (select from pool_exit x where x.estate_code = e.code and x.closed_at is null)
                order by code""")
                .param(today)
                .query((row, n) -> new Reviewed(
                        row.getString("code"), row.getString("district_code"), row.getObject("since", LocalDate.class)))
                .list();
    }

    /**
     * Something has come in since the last review began that nobody has dealt with: a home filed for two buyers or above its
     * filed price, money that was not returned by its day. The oldest of each estate in the pool that is under no open case.
     */
    List<Event> events(LocalDate today) {
        return db.sql("""
                select distinct on (e.code) e.code, event.cause, event.detail
                from supervised_estate e
                join (select u.estate_code, 'FILING' as cause, d.opened_at as at,
                             format('房源%s一房两卖：我方%s；网签%s。', d.unit_no, d.ours, d.theirs) as detail
                      from filing_difference d join unit u on u.no = d.unit_no
                      where d.kind = 'DOUBLE_SALE' and d.resolution is null
                      union all
                      select u.estate_code, 'FILING', a.raised_at, format('房源%s：%s', a.unit_no, a.sentence)
                      from price_alert a join unit u on u.no = a.unit_no
                      where a.kind = 'ABOVE_FILED' and not exists (select from price_alert_handling where alert_id = a.id)
                      union all
                      select u.estate_code, 'ARREARS', r.due_on + 1,
                             format('退房案%s应退还的房票款，期限%s已过。', r.case_no, r.due_on)
                      from contract_rescission r
                      join purchase p on p.case_no = r.purchase_no
                      join unit u on u.no = p.unit_no
                      where r.status = 'DEMANDED' and r.due_on < :today) event on event.estate_code = e.code
                where e.status in ('LISTED', 'SUSPENDED') and e.listed_on <= :today
                  and not exists (select from pool_review r where r.estate_code = e.code
                                                              and (r.closed_at is null or r.opened_at >= event.at))
                  and not exists (select from pool_exit x where x.estate_code = e.code and x.closed_at is null)
                order by e.code, event.at""")
                .param("today", today)
                .query((row, n) -> new Event(
                        row.getString("code"),
                        ReviewRequest.Cause.valueOf(row.getString("cause")),
                        row.getString("detail")))
                .list();
    }

    /** Why somebody has to look at an estate before its cycle is over. */
    record Event(String code, ReviewRequest.Cause cause, String detail) {}

    /** @param since its last review, or its listing */
    record Reviewed(String code, String districtCode, LocalDate since) {}

    private static SupervisedEstate read(ResultSet row, int number) throws SQLException {
        return new SupervisedEstate(
                row.getString("code"),
                row.getString("name"),
                row.getString("developer_code"),
                row.getString("developer_name"),
                row.getString("district_code"),
                SaleStage.valueOf(row.getString("sale_stage")),
                row.getString("permit_no"),
                row.getObject("delivery_on", LocalDate.class),
                EstateStatus.valueOf(row.getString("status")),
                row.getObject("listed_on", LocalDate.class),
                row.getObject("permit_until", LocalDate.class),
                row.getObject("cooperation_until", LocalDate.class));
    }
}
