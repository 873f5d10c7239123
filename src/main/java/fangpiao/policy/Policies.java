package fangpiao.policy;

import fangpiao.shared.Rate;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps rule versions: every parameter in the column its {@link Place} names. */
@Repository
class Policies {

    private final JdbcClient db;

    Policies(JdbcClient db) {
        this.db = db;
    }

    /** The project's own version if there is one for the day, else that of its area. */
    Optional<String> codeInForce(CaseScope scope, LocalDate day) {
        return db.sql("""
                select rule_version from rule_scope
                where project_code in (:project, '*') and area = :area and land_type = :land and property_kind = :kind
                  and days @> cast(:day as date)
                order by project_code = '*' limit 1""")
                .param("project", scope.projectCode())
                .param("area", scope.areaCode())
                .param("land", scope.landType().name())
                .param("kind", scope.propertyKind().name())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** For homes on state land where there is a choice; districts of one city share the first four digits. */
    Optional<String> codeInForceIn(String area, LocalDate day) {
        return db.sql("""
                select rule_version from rule_scope
                where project_code = '*' and left(area, 4) = left(:area, 4) and days @> cast(:day as date)
                order by area <> :area, area, land_type <> 'STATE', property_kind <> 'RESIDENTIAL' limit 1""")
                .param("area", area)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** Of two that start at once, one enters what is shipped and the other finds it there. */
    void lockForEntering() {
        db.sql("lock table rule_version in share row exclusive mode").update();
    }

    boolean exists(String code) {
        return db.sql("select exists (select from rule_version where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    VersionStatus status(String code) {
        return VersionStatus.valueOf(db.sql("select status from rule_version where code = ?")
                .param(code)
                .query(String.class)
                .single());
    }

    Signatures signatures(String code) {
        return db.sql("select author, activator, activated_at from rule_version where code = ?")
                .param(code)
                .query(Signatures.class)
                .single();
    }

    /** All versions, city by city: what holds for its area, then for single projects, the newest first. */
    List<String> codes() {
        return db.sql("""
                select code from rule_version
                order by city <> '昆明市', city, project_code is not null, effective_from desc, code""").query(String.class).list();
    }

    Policy get(String code) {
        Map<Place, Object> kept = new HashMap<>();
        Map<String, Object> row = db.sql("select * from rule_version where code = ?")
                .param(code)
                .query(Policies::cells)
                .single();
        row.forEach((column, value) -> kept.put(new Place.Column(column), value));
        readBonuses(code, kept);
        readTranches(code, kept);
        return new Policy(head(row), values(kept), evidence(code));
    }

    void add(Policy policy, String author) {
        VersionHead head = policy.head();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", head.code());
        row.put("name", head.name());
        row.put("city", head.city());
        row.put("legal_basis", head.legalBasis());
        row.put("issued_on", head.issuedOn());
        row.put("effective_from", head.effectiveFrom());
        row.put("effective_to", head.effectiveTo());
        row.put("project_code", head.projectCode());
        row.put("status", VersionStatus.DRAFT.name());
        row.put("author", author);
        for (Parameter<?> parameter : Parameters.all())
            if (parameter.place() instanceof Place.Column column) row.put(column.name(), cell(policy, parameter));
        insert("rule_version", row);
        addParts(policy);
    }

    /** Takes a draft away, to write it anew. */
    void remove(String code) {
        for (String table : List.of("rule_evidence", "rule_bonus_band", "rule_bonus", "rule_tranche"))
            db.sql("delete from " + table + " where rule_version = ?")
                    .param(code)
                    .update();
        db.sql("delete from rule_version where code = ?").param(code).update();
    }

    void activate(String code, String activator, java.time.OffsetDateTime now) {
        db.sql("update rule_version set status = 'ACTIVE', activator = ?, activated_at = ? where code = ?")
                .params(activator, now, code)
                .update();
    }

    void abandon(String code) {
        db.sql("update rule_version set status = 'ABANDONED' where code = ?")
                .param(code)
                .update();
    }

    /**
     * Active versions without a last day that the given one replaces: it begins later, has no last day either, and covers
     * everything they cover, so that no home is left without rules.
     */
    List<String> predecessorsOf(String code) {
        return db.sql("""
                select old.code from rule_version old, rule_version new
                where new.code = ? and old.status = 'ACTIVE' and old.code <> new.code
                  and old.effective_to is null and new.effective_to is null and old.effective_from < new.effective_from
                  and old.project_code is not distinct from new.project_code
                  and old.areas <@ new.areas and old.land_types <@ new.land_types
                  and old.property_kinds <@ new.property_kinds
                order by old.code""").param(code).query(String.class).list();
    }

    /** Active versions that cover something the given one covers as well, on some same day. */
    List<String> rivalsOf(String code) {
        return db.sql("""
                select old.code from rule_version old, rule_version new
                where new.code = ? and old.status = 'ACTIVE' and old.code <> new.code
                  and daterange(old.effective_from, old.effective_to, '[]')
                      && daterange(new.effective_from, new.effective_to, '[]')
                  and old.project_code is not distinct from new.project_code
                  and old.areas && new.areas and old.land_types && new.land_types
                  and old.property_kinds && new.property_kinds
                order by old.code""").param(code).query(String.class).list();
    }

    void end(String code, LocalDate lastDay) {
        db.sql("update rule_version set effective_to = ? where code = ?")
                .params(lastDay, code)
                .update();
    }

    void addEvidence(String code, Map<String, Evidence> evidence) {
        evidence.forEach((parameter, known) -> db.sql(
                        "insert into rule_evidence (rule_version, parameter, confirmed, source) values (?, ?, ?, ?)")
                .params(code, parameter, known.confirmed(), known.source())
                .update());
    }

    boolean hasEvidence(String code) {
        return db.sql("select exists (select from rule_evidence where rule_version = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    private void addParts(Policy policy) {
        for (BonusParameters bonus : Parameters.BONUSES)
            if (policy.find(bonus.model()).isPresent()) addBonus(policy, bonus);
        for (SaleStage stage : SaleStage.values())
            for (TrancheRule rule : policy.tranches(stage))
                db.sql(
                                "insert into rule_tranche (rule_version, sale_stage, seq, node, share_bp) values (?, ?, ?, ?, ?)")
                        .params(
                                policy.code(),
                                stage.name(),
                                rule.seq(),
                                rule.node().name(),
                                rule.share().basisPoints())
                        .update();
        addEvidence(policy.code(), policy.evidence());
    }

    private void addBonus(Policy policy, BonusParameters bonus) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rule_version", policy.code());
        row.put("seq", bonus.seq());
        bonus.all().forEach(parameter -> {
            if (parameter.place() instanceof Place.OfBonus place) row.put(place.column(), cell(policy, parameter));
        });
        insert("rule_bonus", row);
        for (Band band : policy.find(bonus.bands()).orElse(List.of()))
            db.sql(
                            "insert into rule_bonus_band (rule_version, seq, from_month, to_month, rate_bp) values (?, ?, ?, ?, ?)")
                    .params(
                            policy.code(),
                            bonus.seq(),
                            band.fromMonth(),
                            band.toMonth(),
                            band.rate().basisPoints())
                    .update();
    }

    /** Table and columns come from the catalogue of parameters, never from outside. */
    private void insert(String table, Map<String, Object> row) {
        String columns = String.join(", ", row.keySet());
        String marks = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        db.sql("insert into %s (%s) values (%s)".formatted(table, columns, marks))
                .params(new java.util.ArrayList<>(row.values()))
                .update();
    }

    private static <T> Object cell(Policy policy, Parameter<T> parameter) {
        return policy.find(parameter).map(parameter.notation().toColumn()).orElse(null);
    }

    private void readBonuses(String code, Map<Place, Object> kept) {
        db.sql("select * from rule_bonus where rule_version = ?")
                .param(code)
                .query(Policies::cells)
                .list()
                .forEach(bonus -> bonus.forEach((column, value) ->
                        kept.put(new Place.OfBonus(((Number) bonus.get("seq")).intValue(), column), value)));
        for (BonusParameters bonus : Parameters.BONUSES) {
            List<Band> bands = db.sql("""
                    select from_month, to_month, rate_bp from rule_bonus_band
                    where rule_version = ? and seq = ? order by from_month""")
                    .params(code, bonus.seq())
                    .query((row, n) ->
                            new Band(row.getInt("from_month"), row.getInt("to_month"), new Rate(row.getInt("rate_bp"))))
                    .list();
            if (!bands.isEmpty()) kept.put(new Place.Bands(bonus.seq()), bands);
        }
    }

    private void readTranches(String code, Map<Place, Object> kept) {
        for (SaleStage stage : SaleStage.values()) {
            List<TrancheRule> table = db.sql("""
                    select seq, node, share_bp from rule_tranche
                    where rule_version = ? and sale_stage = ? order by seq""")
                    .params(code, stage.name())
                    .query((row, n) -> new TrancheRule(
                            row.getInt("seq"), Node.valueOf(row.getString("node")), new Rate(row.getInt("share_bp"))))
                    .list();
            if (!table.isEmpty()) kept.put(new Place.Tranches(stage), table);
        }
    }

    private Map<String, Evidence> evidence(String code) {
        return db
                .sql("select parameter, confirmed, source from rule_evidence where rule_version = ?")
                .param(code)
                .query((row, n) -> Map.entry(
                        row.getString("parameter"), new Evidence(row.getBoolean("confirmed"), row.getString("source"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Parameter<?>, Object> values(Map<Place, Object> kept) {
        var values = new HashMap<Parameter<?>, Object>();
        for (Parameter<?> parameter : Parameters.all()) {
            Object cell = kept.get(parameter.place());
            if (cell != null)
                values.put(parameter, parameter.notation().fromColumn().apply(cell));
        }
        return values;
    }

    private static VersionHead head(Map<String, Object> row) {
        return new VersionHead(
                (String) row.get("code"),
                (String) row.get("name"),
                (String) row.get("city"),
                (String) row.get("legal_basis"),
                day(row.get("issued_on")),
                day(row.get("effective_from")),
                day(row.get("effective_to")),
                (String) row.get("project_code"));
    }

    private static LocalDate day(Object cell) {
        return cell == null ? null : ((java.sql.Date) cell).toLocalDate();
    }

    /** A row as cells by column; arrays as Java arrays, which no longer need the connection. */
    private static Map<String, Object> cells(ResultSet row, int number) throws SQLException {
        var cells = new HashMap<String, Object>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object cell = row.getObject(i);
            cells.put(row.getMetaData().getColumnName(i), cell instanceof Array array ? array.getArray() : cell);
        }
        return cells;
    }
}
