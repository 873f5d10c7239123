package fangpiao.settlement;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which papers reviewers have seen, of a claim and of those to the same contract before it. */
@Repository
class PapersSeen {

    /** What was seen with a claim, and what that claim said. */
    private record With(CaseNo claim, int seq, ClaimPapers papers, Set<ClaimPaper> seen) {

        boolean provides(ClaimPaper paper, ClaimPapers now) {
            return seen.contains(paper) && paper.stillHolds(papers, now);
        }

        String inWords() {
            return "%s已收（结算案%s），未变更".formatted(seq == 1 ? "首期" : "前期", claim);
        }
    }

    /** What earlier claims to a contract provide for one. */
    record Before(List<With> claims, ClaimPapers now) {

        /** With which claim a paper was seen; nothing if it has to be seen again. */
        Optional<String> find(ClaimPaper paper) {
            return claims.stream()
                    .filter(claim -> claim.provides(paper, now))
                    .map(With::inWords)
                    .findFirst();
        }
    }

    private final JdbcClient db;

    PapersSeen(JdbcClient db) {
        this.db = db;
    }

    Set<ClaimPaper> of(CaseNo claim) {
        return db.sql("select papers_seen from settlement_claim where case_no = ?")
                .param(claim.value())
                .query((row, n) -> papers(row))
                .single();
    }

    void keep(CaseNo claim, Set<ClaimPaper> seen) {
        db.sql("update settlement_claim set papers_seen = ? where case_no = ?")
                .params(seen.stream().map(ClaimPaper::name).toArray(String[]::new), claim.value())
                .update();
    }

    /** Only what passed a check counts. */
    Before before(Claim claim) {
        List<With> earlier = db.sql("""
                select c.*, (select min(seq) from settlement_tranche t
                             where t.purchase_no = c.purchase_no and t.node = c.node) as seq
                from settlement_claim c
                where c.purchase_no = ? and c.case_no <> ? and c.status in ('CHECKED', 'APPROVED', 'RELEASED', 'SENT', 'PAID')
                order by seq, c.case_no""")
                .params(claim.contract().purchase().value(), claim.caseNo().value())
                .query(PapersSeen::with)
                .list();
        return new Before(earlier, claim.papers());
    }

    private static With with(ResultSet row, int number) throws SQLException {
        return new With(
                new CaseNo(row.getString("case_no")),
                row.getInt("seq"),
                new ClaimPapers(
                        row.getString("invoice_no"),
                        new Money(row.getLong("invoice_fen")),
                        row.getString("payee_account")),
                papers(row));
    }

    private static Set<ClaimPaper> papers(ResultSet row) throws SQLException {
        Set<ClaimPaper> papers = EnumSet.noneOf(ClaimPaper.class);
        for (String paper : (String[]) row.getArray("papers_seen").getArray()) papers.add(ClaimPaper.valueOf(paper));
        return papers;
    }
}
