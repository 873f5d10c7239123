package fangpiao.spreadsheet;

import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Reads comma separated text (RFC 4180); the sign between the fields may also be a tab or a semicolon. */
final class Csv {

    private static final char QUOTE = '"';

    private final List<List<Cell>> lines = new ArrayList<>();
    private final String text;
    private final char separator;
    private List<Cell> line = new ArrayList<>();
    private StringBuilder field = new StringBuilder();

    private Csv(String text) {
        this.text = text;
        this.separator = separatorOf(text);
    }

    static List<List<Cell>> lines(String text) {
        return new Csv(text).read();
    }

    private List<List<Cell>> read() {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == QUOTE && field.toString().isBlank()) at = quoted(at + 1);
            else if (sign == separator) endField();
            else if (sign == '\n') endLine();
            else if (sign != '\r') field.append(sign);
        }
        if (!line.isEmpty() || !field.isEmpty()) endLine();
        return lines;
    }

    /** Reads up to the closing quote and answers where it stands. */
    private int quoted(int start) {
        field = new StringBuilder();
        for (int at = start; at < text.length(); at++) {
            boolean quote = text.charAt(at) == QUOTE;
            boolean doubled = quote && at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
            if (quote && !doubled) return at;
            field.append(text.charAt(at));
            if (doubled) at++;
        }
        throw new Refusal("CSV文件第%d行的引号没有结束。".formatted(lines.size() + 1));
    }

    private void endField() {
        String content = Sheet.tidy(field.toString());
        line.add(new Cell(lines.size() + 1, line.size(), Cell.Kind.TEXT, content));
        field = new StringBuilder();
    }

    private void endLine() {
        endField();
        lines.add(line);
        line = new ArrayList<>();
        if (lines.size() > Sheet.MOST_ROWS) throw Sheet.tooLong();
    }

    private static char separatorOf(String text) {
        return ",\t;"
                .chars()
                .mapToObj(sign -> (char) sign)
                .max((one, other) -> Long.compare(count(text, one), count(text, other)))
                .orElseThrow();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }
}
