package fangpiao.proof;

import fangpiao.ledger.Transfer.Reason;
import fangpiao.ledger.WrittenPage;
import fangpiao.shared.Money;
import fangpiao.shared.Sm3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One book as it was read, page by page. Says the first place at which it is not what was written, and what happened there. */
final class OpenBook {

    /** How many pages in a row somebody may have torn out before we only say that something was changed. */
    private static final int TORN_OUT_AT_MOST = 1_000;

    private final String book;
    private final List<WrittenPage> pages = new ArrayList<>();
    private final List<SealedHead> heads = new ArrayList<>();

    OpenBook(String book) {
        this.book = book;
    }

    String name() {
        return book;
    }

    int pages() {
        return pages.size();
    }

    /** How many of them were put under seal. */
    int sealedPages() {
        return heads.stream().mapToInt(SealedHead::pages).max().orElse(0);
    }

    void add(WrittenPage page) {
        pages.add(page);
    }

    void add(SealedHead head) {
        heads.add(head);
    }

    Optional<Finding> firstBadPlace() {
        byte[] before = Sm3.nothing();
        for (int i = 0; i < pages.size(); i++) {
            WrittenPage page = pages.get(i);
            if (page.number() != i + 1) return Optional.of(outOfPlace(i));
            if (!isGenuine(page, before)) return Optional.of(broken(i, before));
            before = page.hash();
        }
        return againstTheSeals();
    }

    private Optional<Finding> againstTheSeals() {
        return heads.stream()
                .flatMap(head -> against(head).stream())
                .findFirst()
                .map(finding -> pages.isEmpty() ? Finding.of("账册" + book, "整册不见了。%s", finding.sentence()) : finding);
    }

    private Optional<Finding> against(SealedHead head) {
        if (head.pages() > pages.size())
            return Optional.of(Finding.onPage(
                    book,
                    pages.size() + 1,
                    "账页缺失：第%d次封账时本册有%d页，现只有%d页，末尾的账页被删除。",
                    head.sealNo(),
                    head.pages(),
                    pages.size()));
        WrittenPage sealed = pages.get(head.pages() - 1);
        if (Arrays.equals(sealed.hash(), head.hash())) return Optional.empty();
        return Optional.of(Finding.onPage(
                book, head.pages(), "与第%d次封账的记录不符：各页前后仍相连，但本册在封账之后被整册重写（到本页为止至少有一页不是原来的账页）。", head.sealNo()));
    }

    /** The page read here has another number than its place. */
    private Finding outOfPlace(int i) {
        int here = i + 1;
        int found = pages.get(i).number();
        if (found < here)
            return Finding.onPage(
                    book, found, "账页重复或顺序颠倒：本页排在第%d页之后。", pages.get(i - 1).number());
        boolean later = pages.stream().skip(i).anyMatch(page -> page.number() == here);
        if (later) return Finding.onPage(book, here, "顺序颠倒：第%d页排在本页之前。", found);
        String which = found == here + 1 ? "" : "至第%d页".formatted(found - 1);
        return Finding.onPage(book, here, "账页缺失：本页%s被删除，其后是第%d页。", which, found);
    }

    /** The page carries a hash that does not follow from what it says and the page before. */
    private Finding broken(int i, byte[] before) {
        WrittenPage page = pages.get(i);
        int other = placeOfTheGenuinePage(i, before);
        if (other >= 0) return displaced(i, other, before);
        if (isConfirmed(i, page.hashAfter(before))) return at(page, "页上的校验值被改动，账页内容未变。");
        int torn = tornOutBefore(i);
        if (torn > 0)
            return at(page, "账页缺失：原第%d页%s被删除，其后各页被重新编号。", page.number(), torn == 1 ? "" : "起%d页".formatted(torn));
        return at(page, "内容被改动，与校验值不符%s。现在写的是：%s。", i == 0 ? "" : "（或前一页连同校验值一起被改写）", said(page));
    }

    /** Another page has the content that was written here. */
    private int placeOfTheGenuinePage(int i, byte[] before) {
        return IntStream.range(0, pages.size())
                .filter(k -> k != i && isGenuine(pages.get(k).as(i + 1), before))
                .findFirst()
                .orElse(-1);
    }

    private Finding displaced(int i, int other, byte[] before) {
        WrittenPage here = pages.get(i);
        WrittenPage genuine = pages.get(other);
        byte[] beforeOther =
                other == i + 1 ? genuine.hash() : pages.get(other - 1).hash();
        if (isGenuine(here.as(other + 1), beforeOther)) return at(here, "顺序颠倒：本页与第%d页被对调。", genuine.number());
        return at(here, "插入了不属于本册的一页：%s；原来的第%d页现在排在第%d页。", said(here), here.number(), genuine.number());
    }

    /** How many pages are gone before this one, to which all later pages have moved up; zero if that is not what happened. */
    private int tornOutBefore(int i) {
        WrittenPage page = pages.get(i);
        return IntStream.rangeClosed(1, TORN_OUT_AT_MOST)
                .filter(gone -> wasSealedAs(page, page.number() + gone) || isFollowedAfter(i, gone))
                .findFirst()
                .orElse(0);
    }

    private boolean isFollowedAfter(int i, int gone) {
        return i + 1 < pages.size()
                && isGenuine(
                        pages.get(i + 1).as(pages.get(i + 1).number() + gone),
                        pages.get(i).hash());
    }

    private boolean wasSealedAs(WrittenPage page, int number) {
        return heads.stream().anyMatch(head -> head.pages() == number && Arrays.equals(head.hash(), page.hash()));
    }

    /** By the next page, or by a seal that was put on this one. */
    private boolean isConfirmed(int i, byte[] hash) {
        boolean followed = i + 1 < pages.size() && isGenuine(pages.get(i + 1), hash);
        return followed || heads.stream().anyMatch(head -> head.pages() == i + 1 && Arrays.equals(head.hash(), hash));
    }

    private static boolean isGenuine(WrittenPage page, byte[] before) {
        return Arrays.equals(page.hash(), page.hashAfter(before));
    }

    private Finding at(WrittenPage page, String sentence, Object... facts) {
        return Finding.onPage(book, page.number(), sentence, facts);
    }

    private static String said(WrittenPage page) {
        return "转出%s，转入%s，%s元，%s，案件%s，%s"
                .formatted(
                        page.from(),
                        page.to(),
                        new Money(page.fen()),
                        reason(page.reason()),
                        page.caseNo(),
                        OfficeTime.of(page.bookedAt()));
    }

    /** In Chinese, if it is one of ours. */
    private static String reason(String name) {
        return Stream.of(Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .map(Reason::chinese)
                .orElse(name);
    }
}
