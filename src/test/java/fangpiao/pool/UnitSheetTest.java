package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.PropertyType;
import fangpiao.shared.Rate;
import fangpiao.spreadsheet.Complaint;
import fangpiao.spreadsheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitSheetTest {

    static final List<Object> GOOD = List.of("3栋", "1201", "住宅", "98.60", "1183200.00", "1150000.00");
    static final Concession FIVE_PERCENT = new Concession(new Rate(500), LocalDate.of(2025, 12, 31));

    @Test
    void reads_text_and_numbers_alike() {
        UnitSheet sheet = of(
                GOOD,
                List.of("1", 8, "商业", 45, new BigDecimal("900000"), new BigDecimal("880000.5")),
                List.of("B1", "B017", "车位", "12.5", "80,000.50", "80,000"));

        assertThat(sheet.complaints().all()).isEmpty();
        assertThat(sheet.units())
                .containsExactly(
                        new UnitLine(
                                "03",
                                "1201",
                                PropertyType.HOME,
                                new BigDecimal("98.60"),
                                yuan("1183200"),
                                yuan("1150000")),
                        new UnitLine(
                                "01",
                                "0008",
                                PropertyType.SHOP,
                                new BigDecimal("45"),
                                yuan("900000"),
                                yuan("880000.50")),
                        new UnitLine(
                                "B1",
                                "B017",
                                PropertyType.PARKING,
                                new BigDecimal("12.5"),
                                yuan("80000.50"),
                                yuan("80000")));
    }

    @Test
    void judges_by_the_same_rules_as_a_pasted_list_and_says_which_cell_is_wrong() {
        UnitSheet sheet = of(GOOD, List.of("东栋", "1202", "别墅", "约89", "1183200.001", "-1"));

        assertThat(sheet.complaints().all().stream().map(Complaint::toString))
                .containsExactly(
                        "第3行A列（栋号）「东栋」应为数字或字母，例如3栋",
                        "第3行C列（类型）「别墅」应为住宅、商业、办公或车位",
                        "第3行D列（建筑面积）「约89」应为大于零、最多两位小数的平方米数",
                        "第3行E列（备案总价）「1183200.001」应为大于零、最多两位小数的金额（元）",
                        "第3行F列（房票总价）「-1」应为大于零、最多两位小数的金额（元）");
    }

    @Test
    void finds_the_same_unit_twice_however_it_is_written() {
        UnitSheet sheet = of(GOOD, List.of("03号楼", "1201室", "住宅", "98.60", "1183200.00", "1150000.00"));

        assertThat(sheet.complaints().all().stream().map(Complaint::rule)).containsExactly("与第2行是同一套房源");
    }

    @Test
    void allows_a_voucher_price_up_to_the_filed_price_and_not_one_fen_more() {
        assertThat(of(with(5, "1183200.00")).complaints().isEmpty()).isTrue();
        assertThat(of(with(5, "1183200.01")).complaints().all().stream().map(Complaint::rule))
                .containsExactly("不得高于备案总价");
    }

    @Test
    void takes_the_conceded_price_where_none_is_written_and_the_developer_concedes() {
        UnitSheet sheet = UnitSheet.read(file(with(5, null)), FIVE_PERCENT);

        assertThat(sheet.complaints().all()).isEmpty();
        assertThat(sheet.units().get(0).voucherPrice()).isEqualTo(yuan("1124040.00"));
    }

    @Test
    void asks_for_the_voucher_price_where_nothing_is_conceded() {
        assertThat(of(with(5, null)).complaints().all().stream().map(Complaint::toString))
                .containsExactly("第2行F列（房票总价）应当填写");
    }

    @Test
    void takes_no_unit_of_a_list_with_one_wrong_cell() {
        assertThat(refusalOf(() -> of(with(2, "别墅")).requireGood())).contains("有1处错误，未录入任何房源");
    }

    private static List<Object> with(int column, Object value) {
        var row = new ArrayList<>(GOOD);
        row.set(column, value);
        return row;
    }

    @SafeVarargs
    private static UnitSheet of(List<Object>... rows) {
        return UnitSheet.read(file(rows), Concession.NONE);
    }

    @SafeVarargs
    static byte[] file(List<Object>... rows) {
        return Sheet.write("一房一价表", UnitColumn.header(), Arrays.asList(rows));
    }
}
