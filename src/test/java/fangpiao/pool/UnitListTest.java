package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.PropertyType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitListTest {

    static final String GOOD = "3栋,1201,住宅,98.60,1183200.00,1150000.00";

    private static List<UnitLine> parsed(String list) {
        return UnitList.parse(list, Concession.NONE);
    }

    @Test
    void reads_one_unit_a_line() {
        assertThat(parsed(GOOD + "\n\n1号楼\t8\t商业\t45\t900000\t900000\r\nB1，B-017，车位，12.5，80000.5，80000"))
                .containsExactly(
                        new UnitLine(
                                "03",
                                "1201",
                                PropertyType.HOME,
                                new BigDecimal("98.60"),
                                yuan("1183200"),
                                yuan("1150000")),
                        new UnitLine(
                                "01", "0008", PropertyType.SHOP, new BigDecimal("45"), yuan("900000"), yuan("900000")),
                        new UnitLine(
                                "B1",
                                "B-017",
                                PropertyType.PARKING,
                                new BigDecimal("12.5"),
                                yuan("80000.50"),
                                yuan("80000")));
    }

    @Test
    void numbers_a_unit_by_estate_building_and_room() {
        assertThat(parsed(GOOD).get(0).unitNo("CYXJ")).isEqualTo("CYXJ-03-1201");
    }

    @Test
    void names_line_and_column_of_every_mistake_and_takes_nothing() {
        String list = GOOD + "\n东栋,1202,别墅,0,1183200.001,-1";

        assertThat(refusalOf(() -> parsed(list)))
                .isEqualTo("房源清单有误，未录入任何房源："
                        + "第2行第1列（栋号）应为数字或字母，例如3栋；"
                        + "第2行第3列（类型）应为住宅、商业、办公或车位；"
                        + "第2行第4列（建筑面积）应为大于零、最多两位小数的平方米数；"
                        + "第2行第5列（备案总价）应为大于零、最多两位小数的金额（元）；"
                        + "第2行第6列（房票总价）应为大于零、最多两位小数的金额（元）。");
    }

    @Test
    void counts_the_columns_of_a_line() {
        assertThat(refusalOf(() -> parsed("3栋,1201,住宅,98.60,1183200.00"))).isEqualTo("房源清单有误，未录入任何房源：第1行应有6列，实有5列。");
    }

    @Test
    void refuses_a_voucher_price_one_fen_above_the_filed_price() {
        assertThat(parsed("3栋,1201,住宅,98.60,1183200.00,1183200.00")).hasSize(1);
        assertThat(refusalOf(() -> parsed("3栋,1201,住宅,98.60,1183200.00,1183200.01")))
                .contains("第1行第6列（房票总价）不得高于备案总价");
    }

    @Test
    void knows_the_same_unit_in_other_words() {
        assertThat(refusalOf(() -> parsed(GOOD + "\n03,1201室,住宅,98.60,1183200.00,1150000.00")))
                .contains("第2行与第1行是同一套房源");
    }

    @Test
    void refuses_an_empty_list() {
        assertThat(refusalOf(() -> parsed(" \n \n"))).isEqualTo("房源清单中没有房源。");
    }

    @Test
    void tells_ten_mistakes_and_counts_the_rest() {
        String list = IntStream.range(0, 12).mapToObj(i -> "错").collect(Collectors.joining("\n"));

        assertThat(refusalOf(() -> parsed(list)))
                .contains("第10行应有6列")
                .doesNotContain("第11行")
                .endsWith("另有2处。");
    }
}
