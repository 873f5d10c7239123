package fangpiao.developer;

import fangpiao.engine.CaseKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases about a company's homes, whoever opened them. */
@Repository
class OwnCases {

    private static final int LATEST = 20;

    private static final String CASES = """
            select c.*, c.opened_at at time zone 'Asia/Shanghai' as opened, e.name as estate_name, running.steps,
                   running.is_open, (select min(a.act_name_) from act_hi_procinst i
                                     join act_hi_actinst a on a.proc_inst_id_ = i.proc_inst_id_ and a.act_id_ = i.end_act_id_
                                     where i.business_key_ = c.case_no and i.end_time_ is not null) as ended_with
            from developer_case c
            left join estate e on e.code = c.estate_code
            cross join lateral (select count(i.id_) > 0 as is_open, string_agg(distinct t.name_, '、') as steps
                                from act_ru_execution i
                                left join act_ru_task t on t.proc_inst_id_ = i.id_
                                where i.business_key_ = c.case_no) running
            where c.developer_code = :company""";

    private final JdbcClient db;

    OwnCases(JdbcClient db) {
        this.db = db;
    }

    Optional<OwnCase> find(Company company, String caseNo) {
        return db.sql(CASES + " and c.case_no = :caseNo")
                .param("company", company.code())
                .param("caseNo", caseNo)
                .query(OwnCases::line)
                .optional();
    }

    /** What concerns the estate itself, not one of its units. */
    List<OwnCase> ofEstate(Company company, String estate) {
        return db.sql(CASES + " and c.estate_code = :estate and c.purchase_no is null order by c.opened_at desc")
                .param("company", company.code())
                .param("estate", estate)
                .query(OwnCases::line)
                .list();
    }

    List<OwnCase> ofPurchase(Company company, String purchase) {
        return db.sql(CASES + " and c.purchase_no = :purchase order by c.opened_at")
                .param("company", company.code())
                .param("purchase", purchase)
                .query(OwnCases::line)
                .list();
    }

    List<OwnCase> latest(Company company) {
        return db.sql(CASES + " order by c.opened_at desc, c.case_no desc limit :atMost")
                .param("company", company.code())
                .param("atMost", LATEST)
                .query(OwnCases::line)
                .list();
    }

    List<OwnStep> story(Company company, String caseNo) {
        return db.sql("""
                select d.step_name, d.decided_at at time zone 'Asia/Shanghai' as at, d.outcome_name, d.opinion,
                       d.outcome in ('RETURN', 'REJECT') as is_no
                from decision d
                join developer_case c on c.case_no = d.case_no
                where c.developer_code = ? and d.case_no = ? order by d.id""")
                .params(company.code(), caseNo)
                .query((row, n) -> new OwnStep(
                        row.getString("step_name"),
                        row.getObject("at", LocalDateTime.class),
                        row.getString("outcome_name"),
                        row.getBoolean("is_no"),
                        row.getBoolean("is_no") ? row.getString("opinion") : ""))
                .list();
    }

    private static OwnCase line(ResultSet row, int number) throws SQLException {
        return new OwnCase(
                row.getString("case_no"),
                CaseKind.valueOf(row.getString("kind")),
                row.getObject("opened", LocalDateTime.class),
                row.getString("estate_code"),
                row.getString("estate_name"),
                row.getString("purchase_no"),
                row.getBoolean("is_open"),
                state(row));
    }

    private static String state(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_open")) return row.getString("ended_with");
        String steps = row.getString("steps");
        return steps == null ? "在办" : "待" + steps;
    }
}
