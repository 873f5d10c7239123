package fangpiao.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetTest {

    static final Column ROOM = Column.required("房号", "室号");
    static final Column AREA = Column.required("建筑面积");
    static final Column PRICE = Column.required("备案总价");
    static final Column DAY = Column.optional("交付日期");
    static final List<Column> COLUMNS = List.of(ROOM, AREA, PRICE, DAY);
    static final String AREA_RULE = "应为大于零、最多两位小数的平方米数";

    @Test
    void reads_numbers_text_and_dates_below_a_title_with_the_columns_in_any_order() {
        Sheet sheet = read(page -> {
            page.value(0, 0, "春雨新居一房一价表");
            page.range(0, 0, 0, 3).merge();
            texts(page, 2, "交付日期", "备案总价（元）", "室 号", "建筑面积\n（㎡）", "备注");
            page.value(3, 0, LocalDate.of(2026, 12, 31));
            page.style(3, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            page.value(3, 1, 1012367.2);
            page.value(3, 2, 1201);
            page.value(3, 3, 89.119999999999996);
        });

        Row row = sheet.rows().get(0);

        assertThat(sheet.rows()).hasSize(1);
        assertThat(row.number()).isEqualTo(4);
        assertThat(row.read(ROOM, Cell::words, "应为房号")).contains("1201");
        assertThat(row.read(AREA, cell -> cell.decimal(6, 2), AREA_RULE)).contains(new BigDecimal("89.12"));
        assertThat(row.read(PRICE, Cell::yuan, "应为金额")).contains(Money.yuan("1012367.20"));
        assertThat(row.read(DAY, Cell::day, "应为日期")).contains(LocalDate.of(2026, 12, 31));
        assertThat(sheet.complaints().isEmpty()).isTrue();
    }

    @Test
    void tells_every_wrong_cell_with_row_column_content_and_rule() {
        Sheet sheet = csv("房号,建筑面积,备案总价\n1201,约89,1.234\n,89,100\n");
        readAll(sheet);

        assertThat(sheet.complaints().all())
                .extracting(Complaint::toString)
                .containsExactly("第2行B列（建筑面积）「约89」" + AREA_RULE, "第2行C列（备案总价）「1.234」应为金额", "第3行A列（房号）应当填写");
        assertThat(sheet.complaints().rows()).isEqualTo(2);
    }

    @Test
    void shows_two_hundred_complaints_and_counts_them_all() {
        Sheet sheet = csv("房号,建筑面积,备案总价\n" + "1201,x,1\n".repeat(201));
        readAll(sheet);

        assertThat(sheet.complaints().shown()).hasSize(200);
        assertThat(sheet.complaints().count()).isEqualTo(201);
    }

    @Test
    void a_date_where_words_are_expected_is_told_to_be_one() {
        Sheet sheet = read(page -> {
            texts(page, 0, "房号", "建筑面积", "备案总价");
            page.value(1, 0, LocalDate.of(2026, 1, 2));
            page.style(1, 0).format("m/d").set();
            page.value(1, 1, 89);
            page.value(1, 2, 100);
        });
        readAll(sheet);

        assertThat(sheet.complaints().all())
                .extracting(Complaint::toString)
                .containsExactly("第2行A列（房号）「2026-01-02」应为房号（单元格是日期格式，请改为文本格式后重新填写）");
    }

    @Test
    void a_number_that_has_lost_digits_and_a_formula_without_result_are_faulty() {
        Sheet sheet = read(page -> {
            texts(page, 0, "房号", "建筑面积", "备案总价");
            page.value(1, 0, 530102199001011234L);
            page.formula(1, 1, "80+9");
            page.value(1, 2, 100);
        });
        readAll(sheet);

        assertThat(sheet.complaints().all()).extracting(Complaint::column).containsExactlyInAnyOrder("房号", "建筑面积");
    }

    @Test
    void csv_may_be_in_gb18030_with_quotes_tabs_and_thousands() {
        byte[] file = "房号\t建筑面积\t备案总价\n\"12\"\"01\"\t89\t\"1,012,367.20\"\n".getBytes(Charset.forName("GB18030"));
        Row row = Sheet.read(file, COLUMNS).rows().get(0);

        assertThat(row.cell(ROOM).text()).isEqualTo("12\"01");
        assertThat(row.cell(PRICE).yuan()).contains(Money.yuan("1012367.20"));
    }

    @Test
    void csv_counts_rows_as_a_spreadsheet_does_with_breaks_in_cells_and_blank_lines() {
        Sheet sheet = csv("房号,建筑面积,备案总价\r\n\r\n\"12\n01\" ,x,1\r\n ;,90,1");
        readAll(sheet);

        assertThat(sheet.rows()).extracting(Row::number).containsExactly(3, 4);
        assertThat(sheet.rows().get(0).cell(ROOM).text()).isEqualTo("12\n01");
        assertThat(sheet.complaints().all())
                .extracting(Complaint::toString)
                .containsExactly("第3行B列（建筑面积）「x」" + AREA_RULE);
    }

    @Test
    void a_csv_whose_quote_is_never_closed_is_refused_with_its_row() {
        refused("房号,建筑面积,备案总价\n1201,89,100\n\"1202,89,100\n1203,89,100\n", "CSV文件第3行的引号没有结束。");
    }

    @Test
    void a_list_is_written_as_csv_that_no_spreadsheet_takes_for_formulas() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var list = RowWriter.csv(file)) {
            list.header(List.of("房号", "建筑面积", "备案总价", "交付日期"));
            list.row(List.of("=1+2", new BigDecimal("89.10"), Money.yuan("0.10"), LocalDate.of(2026, 2, 28)));
            list.row(Arrays.asList("甲,\"乙\"\n丙", new BigDecimal("-1.00"), null, ""));
        }

        assertThat(file.toString(UTF_8))
                .isEqualTo("\uFEFF房号,建筑面积,备案总价,交付日期\r\n'=1+2,89.10,0.10,2026-02-28\r\n\"甲,\"\"乙\"\"\n丙\",-1.00,,\r\n");
        assertThat(Sheet.read(file.toByteArray(), COLUMNS)
                        .rows()
                        .get(1)
                        .cell(ROOM)
                        .text())
                .isEqualTo("甲,\"乙\"\n丙");
    }

    @Test
    void a_long_list_leaves_in_parts_and_is_whole() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var list = RowWriter.xlsx(file, "清单")) {
            list.header(List.of("房号", "建筑面积", "备案总价"));
            for (int n = 1; n <= 2_500; n++) list.row(List.of("%04d".formatted(n), n, Money.yuan("100")));
        }

        List<Row> rows = Sheet.read(file.toByteArray(), COLUMNS).rows();
        assertThat(rows).hasSize(2_500);
        assertThat(rows.get(2_499).cell(ROOM).text()).isEqualTo("2500");
        assertThat(rows.get(2_499).cell(PRICE).yuan()).contains(Money.yuan("100"));
    }

    @Test
    void refuses_a_header_that_lacks_a_column_or_has_it_twice() {
        refused("房号,备案总价\n1,2\n", "表头缺少「建筑面积」。表头应在前20行内，各列次序不限。");
        refused("房号,室号,建筑面积,备案总价\n1,1,2,3\n", "表头中「房号」出现了两次。");
        refused("房号,建筑面积,备案总价\n,,\n", "表格中只有表头，没有数据。");
        refused("", "文件是空的。");
    }

    @Test
    void refuses_what_is_no_spreadsheet() {
        assertThatThrownBy(() -> Sheet.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, COLUMNS))
                .isInstanceOf(Refusal.class)
                .hasMessage("文件既不是XLSX，也不是CSV。");
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0};
        assertThatThrownBy(() -> Sheet.read(old, COLUMNS)).hasMessage("文件是旧版.xls或已加密，请另存为不加密的.xlsx后再上传。");
        byte[] whole = Sheet.write("清单", List.of("房号"), List.of());
        assertThatThrownBy(() -> Sheet.read(Arrays.copyOf(whole, whole.length / 2), COLUMNS))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("文件已损坏");
    }

    @Test
    void takes_fifty_thousand_lines_and_not_one_more() {
        String header = "房号,建筑面积,备案总价\n";
        assertThat(csv(header + "1,2,3\n".repeat(Sheet.MOST_ROWS - 1)).rows()).hasSize(Sheet.MOST_ROWS - 1);
        refused(header + "1,2,3\n".repeat(Sheet.MOST_ROWS), "表格超过100,000行，请分成几个文件。");
    }

    @Test
    void hands_the_file_back_with_its_complaints_behind_the_rows() {
        Sheet sheet = read(page -> {
            page.value(0, 0, "标题");
            texts(page, 3, "房号", "建筑面积", "备案总价");
            texts(page, 4, "1201", "约89", "100");
            texts(page, 5, "1202", "90", "100");
        });
        readAll(sheet);
        Column problem = Column.optional("问题");

        Sheet marked = Sheet.read(sheet.withComplaints(), List.of(ROOM, problem));

        assertThat(marked.rows())
                .extracting(row ->
                        row.number() + row.cell(ROOM).text() + row.cell(problem).text())
                .containsExactly("51201建筑面积" + AREA_RULE, "61202");
    }

    @Test
    void reads_what_it_has_written() {
        byte[] file = Sheet.write(
                "清单",
                List.of("房号", "建筑面积", "备案总价", "交付日期"),
                List.of(List.of("01-1201", new BigDecimal("89.12"), Money.yuan("0.10"), LocalDate.of(2026, 2, 28))));

        Row row = Sheet.read(file, COLUMNS).rows().get(0);

        assertThat(row.cell(ROOM).text()).isEqualTo("01-1201");
        assertThat(row.cell(PRICE).yuan()).contains(Money.yuan("0.10"));
        assertThat(row.cell(DAY).day()).contains(LocalDate.of(2026, 2, 28));
    }

    @Test
    void reads_a_file_whose_cells_have_no_formats() throws IOException {
        byte[] file = Sheet.write("清单", List.of("房号", "建筑面积", "备案总价"), List.of(List.of("1201", 89, 100)));

        Row row = Sheet.read(withoutStyles(file), COLUMNS).rows().get(0);

        assertThat(row.cell(AREA).decimal(6, 2)).contains(new BigDecimal("89"));
    }

    @Test
    void knows_days_as_people_write_them() {
        for (String text : List.of("2024-08-30", "2024/8/30", "2024.8.30", "2024年8月30日", "20240830"))
            assertThat(new Cell(1, 0, Cell.Kind.TEXT, text).day()).contains(LocalDate.of(2024, 8, 30));
        assertThat(new Cell(1, 0, Cell.Kind.TEXT, "2023-02-29").day()).isEqualTo(Optional.empty());
    }

    @Test
    void columns_are_called_as_the_spreadsheet_calls_them() {
        assertThat(new Cell(7, 0, Cell.Kind.TEXT, "").address()).isEqualTo("A7");
        assertThat(new Cell(7, 25, Cell.Kind.TEXT, "").address()).isEqualTo("Z7");
        assertThat(new Cell(7, 26, Cell.Kind.TEXT, "").address()).isEqualTo("AA7");
        assertThat(Cell.missing(7).address()).isEqualTo("7");
    }

    private static byte[] withoutStyles(byte[] file) throws IOException {
        var rest = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(file).get();
                var to = new ZipOutputStream(rest)) {
            for (var part : Collections.list(from.getEntries())) {
                if (part.getName().equals("xl/styles.xml")) continue;
                String content = new String(from.getInputStream(part).readAllBytes(), UTF_8);
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(content.replaceAll("<[^>]*styles[.]xml[^>]*>| s=\"\\d+\"", "")
                        .getBytes(UTF_8));
            }
        }
        return rest.toByteArray();
    }

    private static void readAll(Sheet sheet) {
        for (Row row : sheet.rows()) {
            row.read(ROOM, Cell::words, "应为房号");
            row.read(AREA, cell -> cell.decimal(6, 2), AREA_RULE);
            row.read(PRICE, Cell::yuan, "应为金额");
        }
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> csv(text)).isInstanceOf(Refusal.class).hasMessage(sentence);
    }

    private static Sheet csv(String text) {
        return Sheet.read(text.getBytes(UTF_8), COLUMNS);
    }

    private static void texts(Worksheet page, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) page.value(row, column, texts[column]);
    }

    private static Sheet read(Consumer<Worksheet> content) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            content.accept(workbook.newWorksheet("表1"));
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return Sheet.read(file.toByteArray(), COLUMNS);
    }
}
