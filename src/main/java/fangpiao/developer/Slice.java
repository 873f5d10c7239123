package fangpiao.developer;

/** One page of a long list, counted from 1; who asks for one behind the last gets the last. */
public record Slice(int page, int lines) {

    static final int SIZE = 100;

    static Slice of(int page, int lines) {
        return new Slice(Math.min(Math.max(1, page), pages(lines)), lines);
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    public int pages() {
        return pages(lines);
    }

    private static int pages(int lines) {
        return Math.max(1, (lines + SIZE - 1) / SIZE);
    }
}
