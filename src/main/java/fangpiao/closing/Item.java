package fangpiao.closing;

/**
 * Something that should be done before a month is closed.
 *
 * @param required whether nobody closes the month before it is
 * @param undone how much of it is not done
 * @param path where one sees what
 */
public record Item(String name, boolean required, int undone, String path) {

    public boolean isDone() {
        return undone == 0;
    }

    /** {@code 已完成}, {@code 未完成（3）}. */
    public String state() {
        return isDone() ? "已完成" : "未完成（%d）".formatted(undone);
    }
}
