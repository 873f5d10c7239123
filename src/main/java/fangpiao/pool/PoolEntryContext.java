package fangpiao.pool;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.inquiry.InquiryDesk;
import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.UnitListPreview.Sum;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the persons of a poolEntry case see: who applies with what, what was found on the site, and the unit list. */
@Component
class PoolEntryContext implements FormContext {

    /** A form is no place for ten thousand lines; what was pasted in has no page of its own. */
    private static final int UNITS_SHOWN = 60;

    private static final int UNITS_OF_A_FILE_SHOWN = 5;

    private final JdbcClient db;
    private final EntryPapers papers;
    private final EntryProgress progress;
    private final InquiryDesk inquiries;
    private final UnitListDesk lists;

    PoolEntryContext(
            JdbcClient db, EntryPapers papers, EntryProgress progress, InquiryDesk inquiries, UnitListDesk lists) {
        this.db = db;
        this.papers = papers;
        this.progress = progress;
        this.inquiries = inquiries;
        this.lists = lists;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.POOL_ENTRY;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        var facts = new ArrayList<>(estate(caseNo));
        facts.addAll(papers.of(caseNo));
        facts.addAll(inquiries.facts(caseNo));
        facts.addAll(progress.of(caseNo));
        facts.addAll(units(caseNo));
        return Map.of(
                "facts",
                facts,
                "documentsUrl",
                "/cases/%s/documents".formatted(caseNo),
                "papersSeen",
                papers.seen(caseNo),
                "unitListUrl",
                "/pool/entries/%s/units".formatted(caseNo));
    }

    private List<Fact> estate(CaseNo caseNo) {
        return db.sql("""
                select pool_entry.*, estate.*, developer.name developer_name, pool_entry.status entry_status
                from pool_entry
                join estate on estate.code = pool_entry.estate_code
                join developer on developer.credit_code = estate.developer_code
                where case_no = ?""").param(caseNo.value()).query(PoolEntryContext::facts).single();
    }

    private static List<Fact> facts(ResultSet row, int number) throws SQLException {
        return List.of(
                Fact.of(
                        "办理进度",
                        PoolEntry.Status.valueOf(row.getString("entry_status")).chinese()),
                Fact.of("房企", row.getString("developer_name")),
                Fact.of("统一社会信用代码", row.getString("developer_code")),
                Fact.of("楼盘", "%s（编号 %s）".formatted(row.getString("name"), row.getString("code"))),
                Fact.of("楼盘地址", District.ofCode(row.getString("district_code")).locate(row.getString("address"))),
                Fact.of("销售状态", SaleStage.valueOf(row.getString("sale_stage")).chinese()),
                Fact.of("预售许可/现售备案号", row.getString("permit_no")),
                Fact.of("监管账户", row.getString("escrow_bank") + " " + row.getString("escrow_account")),
                Fact.of("约定交付日期", row.getString("delivery_on")),
                Fact.of("让利", Concession.of(row).chinese()));
    }

    /** The list while it is decided upon; before that what was handed in, afterwards only its sums. */
    private List<Fact> units(CaseNo caseNo) {
        Optional<UnitListPreview> adopted = lists.adopted(caseNo);
        if (lists.isAwaited(caseNo))
            return adopted.map(PoolEntryContext::handedIn).orElse(List.of());
        var sums = sumsOf(caseNo).stream().map(PoolEntryContext::sum);
        return Stream.concat(sums, first(caseNo, adopted.isPresent())).toList();
    }

    private List<Sum> sumsOf(CaseNo caseNo) {
        return db.sql("""
                select property_type, count(*) as units, sum(area_sqm) as area_sqm,
                       sum(filed_price_fen)::bigint as filed_fen, sum(voucher_price_fen)::bigint as voucher_fen
                from unit join pool_entry using (estate_code)
                where case_no = ? group by property_type order by property_type""")
                .param(caseNo.value())
                .query((row, n) -> new Sum(
                        PropertyType.valueOf(row.getString("property_type")),
                        row.getInt("units"),
                        row.getBigDecimal("area_sqm"),
                        new Money(row.getLong("filed_fen")),
                        new Money(row.getLong("voucher_fen"))))
                .list();
    }

    /** Of a list that came as a file only a few: the whole of it has a page. */
    private Stream<Fact> first(CaseNo caseNo, boolean hasPage) {
        return db
                .sql("""
                select unit.* from unit join pool_entry using (estate_code)
                where case_no = ? and pool_entry.status in ('UNITS_ENTERED', 'JOINTLY_REVIEWED') order by no limit ?""")
                .params(caseNo.value(), hasPage ? UNITS_OF_A_FILE_SHOWN : UNITS_SHOWN)
                .query(PoolEntryContext::unit)
                .list()
                .stream();
    }

    private static List<Fact> handedIn(UnitListPreview list) {
        var file = Fact.of(
                "已采用的一房一价表",
                "%s（%s上传）".formatted(list.upload().fileName(), list.upload().uploadedBy()));
        return Stream.concat(Stream.of(file), list.sums().stream().map(PoolEntryContext::sum))
                .toList();
    }

    private static Fact sum(Sum sum) {
        return Fact.of(
                "房源（%s）".formatted(sum.type().chinese()),
                "%d 套，共 %,.2f ㎡，备案总价合计 %s 元，房票总价合计 %s 元，房票均价 %s 元/㎡"
                        .formatted(sum.units(), sum.areaSqm(), sum.filed(), sum.voucher(), sum.perSqm()));
    }

    private static Fact unit(ResultSet row, int number) throws SQLException {
        return Fact.of(
                "房源 " + row.getString("no"),
                "%s %s㎡，备案总价 %s 元，房票总价 %s 元"
                        .formatted(
                                PropertyType.valueOf(row.getString("property_type"))
                                        .chinese(),
                                row.getString("area_sqm"),
                                new Money(row.getLong("filed_price_fen")),
                                new Money(row.getLong("voucher_price_fen"))));
    }
}
