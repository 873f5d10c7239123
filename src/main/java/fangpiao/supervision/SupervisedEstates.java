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
