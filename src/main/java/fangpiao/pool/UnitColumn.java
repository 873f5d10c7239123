package fangpiao.pool;

import fangpiao.spreadsheet.Column;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a unit list (一房一价表), in their order, and what stands in them. */
enum UnitColumn {
    BUILDING("栋号", "应为数字或字母，例如3栋", Column.required("栋号", "楼栋", "栋", "幢号", "楼号")),
    ROOM("房号", "应为数字或字母，例如1201", Column.required("房号", "室号", "房间号", "车位号")),
    TYPE("类型", "应为住宅、商业、办公或车位", Column.required("类型", "房屋类型", "用途", "房屋用途")),
    AREA("建筑面积", "应为大于零、最多两位小数的平方米数", Column.required("建筑面积", "面积")),
    FILED_PRICE("备案总价", "应为大于零、最多两位小数的金额（元）", Column.required("备案总价", "备案价")),
    VOUCHER_PRICE("房票总价", "应为大于零、最多两位小数的金额（元）", Column.optional("房票总价", "房票价"));

    private final String chinese;
    private final String rule;
    private final Column column;

    UnitColumn(String chinese, String rule, Column column) {
        this.chinese = chinese;
        this.rule = rule;
        this.column = column;
    }

    static List<Column> columns() {
        return Stream.of(values()).map(UnitColumn::column).toList();
    }

    /** What a template writes above the columns. */
    static List<String> header() {
        return List.of("栋号", "房号", "类型", "建筑面积（㎡）", "备案总价（元）", "房票总价（元）");
    }

    String chinese() {
        return chinese;
    }

    String rule() {
        return rule;
    }

    Column column() {
        return column;
    }
}
