package fangpiao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.proof.OtherBooks.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The books on a file: taken along, verified without any database, and known for what they are if somebody changed them. */
@ApplicationTest
class LedgerFileTest {

    @Autowired
    DataSource application;

    @TempDir
    Path folder;

    OtherBooks books;
    Path file;

    @BeforeEach
    void the_books_on_a_file() {
        books = OtherBooks.beside(application);
        file = folder.resolve("账册.csv");
        assertThat(books.export(file.toString()).code()).isZero();
    }

    @Test
    void a_file_that_nobody_touched_is_sound() {
        var answer = verify();

        assertThat(answer.said()).contains("共读账册3册、账页18页", "最后一次封账：第2次", "账册完好");
        assertThat(answer.code()).isEqualTo(LedgerCommand.SOUND);
    }

    @Test
    void has_all_facts_that_are_hashed() throws IOException {
        assertThat(Files.readAllLines(file))
                .contains(
                        "LEDGER,1",
                        "CELLS,PAGE,book,page,from_account,to_account,amount_fen,reason,case_no,booked_at,hash")
                .anyMatch(line -> line.startsWith("PAGE,B,2,voucher/B/available,voucher/B/held,6000000,HOLD,HOLD-B-")
                        && line.contains(",2024-10-08T01:00:00.123456Z,"));
    }

    @Test
    void a_changed_fen_is_found() {
        change(line -> line.startsWith("PAGE,B,2,") ? line.replace(",6000000,", ",6000001,") : line);

        thenFound("账册B 第2页：内容被改动", "账户voucher/B/held：余额应为0.01元");
    }

    @Test
    void a_deleted_line_is_found_and_the_page_named() {
        edit(lines -> lines.removeIf(line -> line.startsWith("PAGE,B,4,")));

        thenFound("账册B 第4页：账页缺失：本页被删除，其后是第5页", "有行被删除或插入");
    }

    @Test
    void swapped_lines_are_found() {
        edit(lines -> Collections.swap(lines, lineOf(lines, "PAGE,B,4,"), lineOf(lines, "PAGE,B,5,")));

        thenFound("账册B 第4页：顺序颠倒：第5页排在本页之前");
    }

    @Test
    void swapped_books_are_found() {
        edit(lines -> {
            var b = lines.stream()
                    .filter(line -> line.matches("(PAGE|HEAD),B,.*"))
                    .toList();
            lines.removeAll(b);
            lines.addAll(lineOf(lines, "PAGE,A,1,"), b);
        });

        thenFound("账册A：账册顺序颠倒：排在账册B之后");
    }

    @Test
    void a_line_that_was_added_is_found() {
        edit(lines -> lines.add(lineOf(lines, "PAGE,B,4,"), lines.get(lineOf(lines, "PAGE,B,3,"))));

        thenFound("账册B 第3页：账页重复或顺序颠倒：本页排在第3页之后", "有行被删除或插入");
    }

    @Test
    void a_deleted_book_is_found() {
        edit(lines -> lines.removeIf(line -> line.matches("(PAGE|HEAD),B,.*|ACCOUNT,voucher/B/.*")));

        thenFound("有账册被连同册末记录整册删除", "账户developer/D/payable：余额应为48,000.00元");
    }

    @Test
    void a_file_cut_in_half_is_found_and_the_place_named() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(thenFound("文件在此中断（账册")).doesNotContain("余额应为", "被删除");
    }

    @Test
    void a_file_cut_between_two_lines_is_found() {
        edit(lines -> lines.subList(lineOf(lines, "PAGE,B,6,"), lines.size()).clear());

        thenFound("文件在此中断（账册B 第5页之后），后面的内容缺失");
    }

    @Test
    void what_is_wrong_before_the_cut_is_told_as_well() {
        change(line -> line.startsWith("PAGE,A,2,") ? line.replace(",6000000,", ",6000001,") : line);
        edit(lines -> lines.subList(lineOf(lines, "PAGE,B,6,"), lines.size()).clear());

        thenFound("账册A 第2页：内容被改动", "文件在此中断");
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        change(line -> line.startsWith("PAGE,B,2,") ? line.replace(",6000000,", ",六万元,") : line);

        thenFound("本行不完整或被改动，无法读取", "在账册B 第1页之后");
    }

    @Test
    void what_somebody_wrote_behind_the_end_is_found() {
        edit(lines -> lines.add("ACCOUNT,voucher/X/available,1"));

        thenFound("结束行之后还有内容");
    }

    @Test
    void a_mark_that_spreadsheets_put_before_the_text_does_no_harm() throws IOException {
        Files.writeString(file, "\uFEFF" + Files.readString(file));

        assertThat(verify().code()).isEqualTo(LedgerCommand.SOUND);
    }

    @Test
    void any_other_file_is_not_verified() throws IOException {
        Files.writeString(file, "案件,金额\n1,2\n");

        assertThat(verify().said()).contains("不是本系统导出的账册文件");
        assertThat(verify().code()).isEqualTo(LedgerCommand.NOT_VERIFIED);
    }

    @Test
    void without_a_file_nothing_is_verified() {
        var answer = Answer.to(Stream.of("verify-ledger", "--file", file + "x"));

        assertThat(answer.said()).contains("没有文件：");
        assertThat(answer.code()).isEqualTo(LedgerCommand.NOT_VERIFIED);
    }

    @Test
    void a_file_that_is_there_is_not_written_over() {
        var answer = books.export(file.toString());

        assertThat(answer.said()).contains("文件已存在，不予覆盖");
        assertThat(answer.code()).isEqualTo(LedgerCommand.NOT_VERIFIED);
    }

    @Test
    void who_asks_for_something_else_is_told_how_to_ask() {
        assertThat(Answer.to(Stream.of("verify-ledger", "--all")).said()).contains("不认识的参数：--all", "用法：");
        assertThat(Answer.to(Stream.of("verify-ledger", "--file")).said()).contains("--file 之后缺少内容");
        assertThat(Answer.to(Stream.of("verify-ledger", "--seal", "last")).said())
                .contains("--seal 应写作 次数=校验值");
        assertThat(Answer.to(Stream.of("export-ledger")).said()).contains("请用 --file 写明导出到哪个文件");
    }

    @Test
    void without_a_database_nothing_is_verified() {
        var answer = Answer.to(Stream.of(
                "verify-ledger",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x",
                "--spring.datasource.username=x"));

        assertThat(answer.said()).contains("未能核验，数据库答复：");
        assertThat(answer.code()).isEqualTo(LedgerCommand.NOT_VERIFIED);
        assertThat(Answer.to(Stream.of("verify-ledger")).said()).contains("未指定数据库");
    }

    @Test
    void the_jar_knows_when_it_is_not_to_open_the_office() {
        assertThat(LedgerCommand.isMeantBy("verify-ledger", "--database")).isTrue();
        assertThat(LedgerCommand.isMeantBy("export-ledger")).isTrue();
        assertThat(LedgerCommand.isMeantBy("--server.port=8081")).isFalse();
        assertThat(LedgerCommand.isMeantBy()).isFalse();
    }

    private Answer verify() {
        return Answer.to(Stream.of("verify-ledger", "--file", file.toString()));
    }

    private String thenFound(String... sentences) {
        var answer = verify();
        assertThat(answer.said()).contains(sentences).contains("账册有误");
        assertThat(answer.code()).isEqualTo(LedgerCommand.BAD);
        return answer.said();
    }

    private void change(UnaryOperator<String> editing) {
        edit(lines -> lines.replaceAll(editing));
    }

    private void edit(Consumer<List<String>> editing) {
        try {
            var lines = new ArrayList<>(Files.readAllLines(file));
            editing.accept(lines);
            Files.write(file, lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int lineOf(List<String> lines, String start) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
