package fangpiao.filing;

import static fangpiao.spreadsheet.Column.optional;
import static fangpiao.spreadsheet.Column.required;

import fangpiao.spreadsheet.Column;
import java.util.List;
import java.util.stream.Stream;

/** What a filing says: the field of the interface, the column of the file, and what may stand there. */
enum FilingField {
    NO("filingNo", required("备案号", "网签备案号", "合同备案号"), "应为3至40个字符，不含空格和斜杠"),
    CONTRACT("contractNo", required("合同编号", "网签合同号", "购房合同编号", "合同号"), "应为2至40个字符，不含空格和斜杠"),
    ESTATE("estate.code", optional("楼盘编号", "楼盘代码"), "应为字母和数字"),
    PERMIT("estate.permitNo", optional("预售许可证号", "预售许可", "许可证号"), "应为3至60个字符"),
    BUILDING("building", required("栋号", "楼栋", "楼幢", "幢号"), "应为1至20个字符"),
    ROOM("room", required("房号", "室号", "单元房号"), "应为1至20个字符"),
    BUYER("buyer.name", required("买受人", "购房人", "买受人姓名", "购房人姓名"), "应为1至60个字符"),
    BUYER_ID("buyer.idNo", required("证件号码", "身份证号", "买受人证件号", "购房人身份证号"), "应为4至30位数字、字母"),
    PRICE("priceYuan", required("合同总价", "总价", "成交价"), "应为大于零、最多两位小数的金额（元）"),
    SIGNED_ON("signedOn", required("签订日期", "合同签订日期", "签约日期"), "应为日期，如2024-08-30"),
    FILED_ON("filedOn", required("备案日期", "网签日期"), "应为日期，如2024-08-30"),
    KIND("kind", optional("付款方式", "购房方式", "类别"), "应为房票（VOUCHER）、其他（OTHER）或空白");

    private final String json;
    private final Column column;
    private final String rule;

    FilingField(String json, Column column, String rule) {
        this.json = json;
        this.column = column;
        this.rule = rule;
    }

    String json() {
        return json;
    }

    Column column() {
        return column;
    }

    String rule() {
        return rule;
    }

    static List<Column> columns() {
        return Stream.of(values()).map(FilingField::column).toList();
    }
}
