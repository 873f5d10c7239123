package fangpiao.spreadsheet;

/**
 * One thing that is wrong with a list.
 *
 * @param letters the column as the spreadsheet calls it; empty where the list has no such column
 * @param rule what should stand there
 */
public record Complaint(int row, String letters, String column, String content, String rule) {

    /** 第7行C列（建筑面积）「约89」应为大于零的平方米数. */
    @Override
    public String toString() {
        String place = letters.isEmpty() ? "" : letters + "列";
        String said = content.isEmpty() ? "" : "「" + content + "」";
        return "第%d行%s（%s）%s%s".formatted(row, place, column, said, rule);
    }
}
