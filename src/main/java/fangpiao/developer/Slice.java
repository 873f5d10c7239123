package fangpiao.developer;

/** One page of a long list, counted from 1. */
public record Slice(int page, int lines) {

    static final int SIZE = 100;

    static Slice of(int page, int lines) {
        return new Slice(Math.max(1, page), lines);
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    public int pages() {
        return Math.max(1, (lines + SIZE - 1) / SIZE);
    }
}
