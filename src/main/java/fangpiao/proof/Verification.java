package fangpiao.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.ledger.WrittenPage;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Goes through the books as they are read out, and says what is wrong: page after page with its chain, book after book
 * against the seals, seal after seal, and at last each account against all transfers. Has one book in memory at a time,
 * and one sum for each account.
 */
class Verification implements BooksReader {

    private final Map<Integer, LedgerSeal> seals = new TreeMap<>();
    private final Map<Integer, HeadsDigest> heads = new HashMap<>();
    private final Map<String, long[]> sums = new HashMap<>();
    private final List<Finding> inSeals = new ArrayList<>();
    private final List<Finding> inBooks = new ArrayList<>();
    private final List<Finding> inAccounts = new ArrayList<>();

    private LedgerSeal lastSeal = LedgerSeal.NONE;
    private OpenBook open;
    private int books;
    private long pages;
    private long unsealed;
    private long total;

    @Override
    public void seal(LedgerSeal seal) {
        int due = lastSeal.no() + 1;
        if (seal.no() != due) inSeals.add(Finding.inSeal(due, "封账记录缺失，其后是第%d次。", seal.no()));
        else if (!Arrays.equals(seal.hash(), seal.hashAfter(lastSeal.hash())))
            inSeals.add(Finding.inSeal(seal.no(), "封账记录被改动，与其校验值不符。"));
        seals.put(seal.no(), seal);
        heads.put(seal.no(), new HeadsDigest());
        lastSeal = seal;
    }

    @Override
    public void note(int sealNo, byte[] hash) {
        LedgerSeal noted = seals.get(sealNo);
        if (noted == null) inSeals.add(Finding.inSeal(sealNo, "封账记录不见了，而别处曾经记下它。"));
        else if (!Arrays.equals(noted.hash(), hash)) inSeals.add(Finding.inSeal(sealNo, "封账记录与别处记下的校验值不符，封账被重做。"));
    }

    @Override
    public void page(WrittenPage page) {
        turnTo(page.book());
        open.add(page);
        pages++;
        if (Stream.of(page.book(), page.from(), page.to(), page.reason(), page.caseNo())
                .anyMatch(fact -> fact.indexOf('|') >= 0))
            inBooks.add(Finding.onPage(page.book(), page.number(), "内容被改动：写有分隔符“|”，不是本系统记的账。"));
        sum(page.from())[0] -= page.fen();
        sum(page.to())[0] += page.fen();
    }

    @Override
    public void head(SealedHead head) {
        turnTo(head.book());
        open.add(head);
        if (heads.containsKey(head.sealNo())) heads.get(head.sealNo()).add(head);
        else inSeals.add(Finding.inSeal(head.sealNo(), "封账记录不见了，而%s的封账还在。", Finding.page(head.book(), head.pages())));
    }

    @Override
    public void account(String code, long fen) {
        closeBook();
        total += fen;
        long[] sum = sums.remove(code);
        long due = sum == null ? 0 : sum[0];
        if (due != fen) addAccount(code, "账户上为%s元".formatted(new Money(fen)), due);
    }

    /** The seals, the books and the accounts have been read whole. */
    List<Finding> findings() {
        findingsOfBooks();
        sums.forEach((code, sum) -> addAccount(code, "账户不见了", sum[0]));
        sums.clear();
        if (total != 0) inAccounts.add(Finding.of("全部账户", "余额合计应为0.00元，实为%s元。", new Money(total)));
        total = 0;
        return Stream.of(inBooks, inSeals, inAccounts).flatMap(List::stream).toList();
    }

    /** The same, where nobody has read out the accounts. */
    List<Finding> findingsOfBooks() {
        closeBook();
        seals.values().forEach(this::againstItsHeads);
        seals.clear();
        return Stream.of(inBooks, inSeals).flatMap(List::stream).toList();
    }

    /** What was found page by page, where the reading broke off. */
    List<Finding> findingsSoFar() {
        return List.copyOf(inBooks);
    }

    LedgerSeal lastSeal() {
        return lastSeal;
    }

    int books() {
        return books;
    }

    long pages() {
        return pages;
    }

    /** Pages that were written after the last seal. */
    long unsealed() {
        return unsealed;
    }

    private void turnTo(String book) {
        if (open != null && open.name().equals(book)) return;
        String before = open == null ? null : open.name();
        closeBook();
        if (before != null && Arrays.compareUnsigned(book.getBytes(UTF_8), before.getBytes(UTF_8)) < 0)
            inBooks.add(Finding.of("账册" + book, "账册顺序颠倒：排在账册%s之后。", before));
        open = new OpenBook(book);
    }

    private void closeBook() {
        if (open == null) return;
        open.firstBadPlace().ifPresent(inBooks::add);
        if (open.pages() > 0) books++;
        unsealed += Math.max(0, open.pages() - open.sealedPages());
        open = null;
    }

    private void againstItsHeads(LedgerSeal seal) {
        HeadsDigest found = Objects.requireNonNull(heads.remove(seal.no()));
        if (found.count() != seal.heads())
            inSeals.add(Finding.inSeal(
                    seal.no(),
                    "%s时有%d册的册末记录在封，现为%d册%s。",
                    OfficeTime.of(seal.sealedAt()),
                    seal.heads(),
                    found.count(),
                    found.count() < seal.heads() ? "：有账册被连同册末记录整册删除" : ""));
        else if (!Arrays.equals(found.result(), seal.digest()))
            inSeals.add(Finding.inSeal(seal.no(), "册末记录被改动：与%s封账时的摘要不符。", OfficeTime.of(seal.sealedAt())));
    }

    private long[] sum(String account) {
        return sums.computeIfAbsent(account, code -> new long[1]);
    }

    private void addAccount(String code, String found, long due) {
        inAccounts.add(Finding.of("账户" + code, "余额应为%s元（全部账页转入减转出），%s。", new Money(due), found));
    }
}
