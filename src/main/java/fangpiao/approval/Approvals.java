package fangpiao.approval;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages tell of levels and votes. */
@Repository
public class Approvals {

    /**
     * One approval of a case as it fell due.
     *
     * @param sum on what sum, and to whom
     * @param parts the other cases of the sum, with their amounts
     * @param quorum how it is voted; null where one person decides
     * @param minutesNo null where no meeting decides, or nobody has voted yet
     */
    public record Line(
            CaseNo caseNo,
            int round,
            LocalDateTime at,
            String sum,
            List<String> parts,
            String quorum,
            String minutesNo) {

        public String kind() {
            return CaseKind.ofCase(caseNo).chinese();
        }
    }

    private final ApprovalLevels levels;
    private final JdbcClient db;

    Approvals(ApprovalLevels levels, JdbcClient db) {
        this.levels = levels;
        this.db = db;
    }

    /** Of these cases, in the order in which they fell due. */
    public List<Line> of(Collection<String> caseNos) {
        return db.sql("""
                select l.*, l.determined_at at time zone 'Asia/Shanghai' as at,
                       (select min(d.minutes_no) from decision d where d.level_id = l.id) as minutes
                from approval_level l where l.case_no = any (?) order by l.determined_at, l.id""")
                .param(caseNos.toArray(String[]::new))
                .query((row, n) -> line(
                        levels.level(row, n),
                        row.getInt("round"),
                        row.getObject("at", LocalDateTime.class),
                        row.getString("minutes")))
                .list();
    }

    /** 3人会签「核发审批」，已2人同意, where several vote on a step; empty where one person decides. */
    public Optional<String> vote(CaseNo caseNo, String step, String name) {
        return levels.latest(caseNo, step)
                .filter(level -> level.level().seats() > 1)
                .map(level -> {
                    Votes votes = levels.votes(caseNo, step);
                    String against = votes.refusals() == 0 ? "" : "、%d人不同意".formatted(votes.refusals());
                    return "%d人会签「%s」，已%d人同意%s".formatted(level.level().seats(), name, votes.approvals(), against);
                });
    }

    private static Line line(ApprovalLevel level, int round, LocalDateTime at, String minutesNo) {
        List<String> parts = level.parts().stream()
                .map(part -> part.caseNo() + "　" + part.amount())
                .toList();
        return new Line(
                level.caseNo(),
                round,
                at,
                level.sentence(),
                parts,
                level.level().seats() > 1 ? level.quorum() : null,
                minutesNo);
    }
}
