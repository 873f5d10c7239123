package fangpiao.pool;

import static java.util.stream.Collectors.joining;

import fangpiao.policy.SaleStage;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The papers of an application as the reviewer has seen them.
 *
 * @param licenceUntil the last day of the business licence; null if it has none
 * @param permitUntil the last day of the presale permit; null if it has none
 */
record Papers(Set<EntryPaper> seen, LocalDate licenceUntil, LocalDate qualificationUntil, LocalDate permitUntil) {

    /** All that is required, and nothing past its last day. */
    void requireComplete(SaleStage stage, LocalDate today) {
        var complaints = new ArrayList<String>();
        List<EntryPaper> missing = EntryPaper.missingFrom(seen);
        if (!missing.isEmpty()) complaints.add("材料不齐，尚缺：" + listed(missing));
        if (stage == SaleStage.PRESALE && permitUntil == null) complaints.add("期房应填写预售许可证有效期");
        complain(complaints, "营业执照", licenceUntil, today);
        complain(complaints, "开发资质证书", qualificationUntil, today);
        complain(complaints, "预售许可证", permitUntil, today);
        if (!complaints.isEmpty()) throw new Refusal(complaints);
    }

    static String listed(List<EntryPaper> papers) {
        return papers.stream().map(EntryPaper::chinese).collect(joining("、"));
    }

    private static void complain(List<String> complaints, String paper, LocalDate until, LocalDate today) {
        if (until != null && until.isBefore(today)) complaints.add("%s有效期至%s，已过期".formatted(paper, until));
    }
}
