package fangpiao.dashboard;

/** One page of a long list, counted from 1. */
public record Slice(int page, int size) {

    private static final int LINES = 100;

    static final Slice FIRST = new Slice(1, LINES);

    static Slice page(int number) {
        return new Slice(Math.max(1, number), LINES);
    }

    int offset() {
        return (page - 1) * size;
    }

    /** How many pages so many lines fill. */
    int pages(int lines) {
        return Math.max(1, (lines + size - 1) / size);
    }
}
