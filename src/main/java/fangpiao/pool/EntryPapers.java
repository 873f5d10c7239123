package fangpiao.pool;

import static fangpiao.pool.PoolEntry.Status.OPENED;
import static fangpiao.pool.PoolEntry.Status.RETURNED;

import fangpiao.document.Attachments;
import fangpiao.engine.FormContext.Fact;
import fangpiao.shared.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of an application: what must be brought, which files are there, what the reviewer has seen. */
@Repository
class EntryPapers {

    private final JdbcClient db;
    private final Attachments attachments;

    EntryPapers(JdbcClient db, Attachments attachments) {
        this.db = db;
        this.attachments = attachments;
    }

    /** Paper by paper while they are reviewed, afterwards in one line. */
    List<Fact> of(CaseNo caseNo) {
        Reviewed reviewed =
                db.sql("""
                select pool_entry.*, estate.permit_until
                from pool_entry join estate on estate.code = pool_entry.estate_code
                where case_no = ?""").param(caseNo.value()).query(EntryPapers::read).single();
        var facts = new ArrayList<Fact>();
        if (reviewed.isOpen()) facts.addAll(paperByPaper(caseNo, reviewed));
        else facts.add(Fact.of("入库材料", "已核对%d项".formatted(reviewed.seen().size())));
        if (reviewed.qualificationUntil() != null) facts.add(Fact.of("证照有效期", reviewed.validity()));
        return facts;
    }

    /** What need not be ticked again when an application comes back. */
    List<String> seen(CaseNo caseNo) {
        return reviewed(caseNo).seen().stream().map(EntryPaper::name).toList();
    }

    private Reviewed reviewed(CaseNo caseNo) {
        return db.sql("""
                select pool_entry.*, estate.permit_until
                from pool_entry join estate on estate.code = pool_entry.estate_code
                where case_no = ?""").param(caseNo.value()).query(EntryPapers::read).single();
    }

    private List<Fact> paperByPaper(CaseNo caseNo, Reviewed reviewed) {
        var facts = new ArrayList<Fact>();
        Map<String, Integer> files = attachments.countByDocument(caseNo);
        for (EntryPaper paper : EntryPaper.values())
            facts.add(Fact.of(
                    "材料 " + paper.chinese(),
                    "%s，电子件%d份%s"
                            .formatted(
                                    paper.isRequired() ? "必交" : "选交",
                                    files.getOrDefault(paper.name(), 0),
                                    reviewed.seen().contains(paper) ? "，已核对" : "")));
        List<EntryPaper> missing = EntryPaper.missingFrom(reviewed.seen());
        if (reviewed.status() == RETURNED && !missing.isEmpty()) facts.add(Fact.of("尚缺材料", Papers.listed(missing)));
        return facts;
    }

    private static Reviewed read(ResultSet row, int number) throws SQLException {
        Set<EntryPaper> seen = EnumSet.noneOf(EntryPaper.class);
        if (row.getArray("papers_seen") != null)
            for (String paper : (String[]) row.getArray("papers_seen").getArray()) seen.add(EntryPaper.valueOf(paper));
        return new Reviewed(
                PoolEntry.Status.valueOf(row.getString("status")),
                seen,
                row.getObject("licence_until", LocalDate.class),
                row.getObject("qualification_until", LocalDate.class),
                row.getObject("permit_until", LocalDate.class));
    }

    private record Reviewed(
            PoolEntry.Status status,
            Set<EntryPaper> seen,
            LocalDate licenceUntil,
            LocalDate qualificationUntil,
            LocalDate permitUntil) {

        boolean isOpen() {
            return status == OPENED || status == RETURNED;
        }

        String validity() {
            return "营业执照%s，开发资质%s，预售许可%s".formatted(until(licenceUntil), until(qualificationUntil), until(permitUntil));
        }

        private static String until(LocalDate day) {
            return day == null ? "长期" : "至" + day;
        }
    }
}
