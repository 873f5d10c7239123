package fangpiao.market;

/** One page of a list, counted from 1; nobody turns further than to the last one. */
record Slice(int page, int size, int last) {

    static Slice of(String page, int size, int last) {
        int number = page != null && page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1;
        return new Slice(Math.min(Math.max(1, number), last), size, last);
    }

    int offset() {
        return (page - 1) * size;
    }

    /** How many pages so many lines fill. */
    int pages(int lines) {
        return Math.min(last, Math.max(1, (lines + size - 1) / size));
    }

    boolean isTooShortFor(int lines) {
        return lines > size * last;
    }
}
