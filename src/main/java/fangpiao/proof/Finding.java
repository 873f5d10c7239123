package fangpiao.proof;

/**
 * A place in the books at which something is wrong.
 *
 * @param place the book and page, the account, the seal, the line of the file, or the act of a case
 * @param caseNo a case from which one gets there; null if there is none
 */
record Finding(String place, String caseNo, String sentence) {

    Finding(String place, String sentence) {
        this(place, null, sentence);
    }

    static Finding of(String place, String sentence, Object... facts) {
        return new Finding(place, sentence.formatted(facts));
    }

    static Finding onPage(String book, int page, String sentence, Object... facts) {
        return of(page(book, page), sentence, facts);
    }

    static Finding inSeal(int no, String sentence, Object... facts) {
        return of("第%d次封账".formatted(no), sentence, facts);
    }

    static String page(String book, int page) {
        return "账册%s 第%d页".formatted(book, page);
    }

    @Override
    public String toString() {
        return place + "：" + sentence;
    }
}
