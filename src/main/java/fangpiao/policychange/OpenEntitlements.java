package fangpiao.policychange;

import fangpiao.policy.ComponentCode;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds everything not issued yet that a version would hold for, in one reading. */
@Repository
class OpenEntitlements {

    private final JdbcClient db;

    OpenEntitlements(JdbcClient db) {
        this.db = db;
    }

    /** A project with rules of its own on the day is not touched by rules for its whole area. */
    List<OpenEntitlement> under(Policy rules) {
        return db.sql("""
                with component as (
                    select c.case_no, array_agg(c.code) as codes, array_agg(c.amount_fen) as amounts
                    from agreement_component c
                    join compensation_agreement a on a.case_no = c.case_no and a.valuation_round = c.round
                    group by c.case_no),
                asked as (
                    select agreement_case_no, sum(entitlement_fen)::bigint as fen
                    from voucher_issuance where status not in ('WITHDRAWN', 'REJECTED') group by agreement_case_no),
                open as (
                    select i.case_no, i.agreement_case_no, i.policy_version, i.applied_on as counted_on,
                           i.entitlement_fen as amount_fen, i.deduction_fen
                    from voucher_issuance i
                    where i.agreement_case_no is not null
                      and i.status not in ('ISSUED', 'HANDED_OVER', 'WITHDRAWN', 'REJECTED')
                    union all
                    select a.case_no, a.case_no, a.policy_version, :from,
                           a.voucher_part_fen + a.swap_part_fen - coalesce(asked.fen, 0), 0
                    from compensation_agreement a left join asked on asked.agreement_case_no = a.case_no
                    where a.status in ('CHOSEN', 'SIGNED', 'PUBLISHED', 'CONCLUDED')
                      and a.voucher_part_fen + a.swap_part_fen > coalesce(asked.fen, 0))
                select open.*, a.holder_name, a.project_code, a.equity_fen, a.building_area_m2, component.*
                from open
                join compensation_agreement a on a.case_no = open.agreement_case_no
                join expropriation_project p on p.code = a.project_code
                join component on component.case_no = a.case_no
                where p.area_code = any (:areas) and a.land_type = any (:landTypes) and a.property_kind = any (:kinds)
                  and (a.project_code = :project or :project is null and not exists (
                       select from rule_scope s
                       where s.project_code = a.project_code and s.area = p.area_code and s.land_type = a.land_type
                         and s.property_kind = a.property_kind and s.days @> :from))
                order by open.case_no""")
                .param("from", rules.head().effectiveFrom())
                .param("project", rules.head().projectCode(), java.sql.Types.VARCHAR)
                .param("areas", rules.get(Parameters.AREAS).toArray(String[]::new))
                .param("landTypes", names(rules.get(Parameters.LAND_TYPES)))
                .param("kinds", names(rules.get(Parameters.PROPERTY_KINDS)))
                .query(OpenEntitlements::read)
                .list();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static OpenEntitlement read(ResultSet row, int number) throws SQLException {
        return new OpenEntitlement(
                new CaseNo(row.getString(1)),
                row.getString("holder_name"),
                row.getString("project_code"),
                row.getString("policy_version"),
                row.getObject("counted_on", LocalDate.class),
                new Money(row.getLong("amount_fen")),
                new Money(row.getLong("deduction_fen")),
                new Money(row.getLong("equity_fen")),
                row.getBigDecimal("building_area_m2"),
                components(row.getArray("codes"), row.getArray("amounts")));
    }

    private static Map<ComponentCode, Money> components(Array codes, Array amounts) throws SQLException {
        var code = (String[]) codes.getArray();
        var fen = (Long[]) amounts.getArray();
        var components = new EnumMap<ComponentCode, Money>(ComponentCode.class);
        for (int i = 0; i < code.length; i++) components.put(ComponentCode.valueOf(code[i]), new Money(fen[i]));
        return components;
    }
}
