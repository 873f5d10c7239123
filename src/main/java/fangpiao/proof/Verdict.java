package fangpiao.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What verifying the books has come to.
 *
 * @param findings the first bad place of each book, and what is wrong with seals, accounts and the file
 * @param unsealed pages that were written after the last seal
 */
record Verdict(List<Finding> findings, int books, long pages, long unsealed, LedgerSeal lastSeal) {

    private static final int SHOWN = 200;

    static Verdict of(Verification verification, List<Finding> findings) {
        return new Verdict(
                findings, verification.books(), verification.pages(), verification.unsealed(), verification.lastSeal());
    }

    /** The same, with something that was found elsewhere. */
    Verdict with(List<Finding> more) {
        var all = Stream.of(findings, more).flatMap(List::stream).toList();
        return new Verdict(all, books, pages, unsealed, lastSeal);
    }

    boolean isSound() {
        return findings.isEmpty();
    }

    /** As it is told to a person. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("共读账册%,d册、账页%,d页，其中%,d页在最后一次封账之后记入。".formatted(books, pages, unsealed));
        if (lastSeal.no() > 0)
            lines.add("最后一次封账：第%d次，%s，校验值 %s"
                    .formatted(
                            lastSeal.no(),
                            OfficeTime.of(lastSeal.sealedAt()),
                            HexFormat.of().formatHex(lastSeal.hash())));
        findings.stream().limit(SHOWN).map(Finding::toString).forEach(lines::add);
        if (findings.size() > SHOWN) lines.add("……另有%,d处，从略。".formatted(findings.size() - SHOWN));
        lines.add(isSound() ? "账册完好：各页相连，与历次封账相符，账户余额与账页相符。" : "账册有误：发现%,d处问题，见上。".formatted(findings.size()));
        return lines;
    }
}
