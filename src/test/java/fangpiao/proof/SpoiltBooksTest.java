package fangpiao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.ledger.Transfer.Reason;
import fangpiao.ledger.WrittenPage;
import fangpiao.shared.Sm3;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever somebody does to the books who has the server in his hands, the command says at which place. */
@ApplicationTest
class SpoiltBooksTest {

    private static final String PAGE = " where book = 'B' and page = ";

    @Autowired
    DataSource application;

    OtherBooks books;

    @BeforeEach
    void the_books_as_they_were_written() {
        books = OtherBooks.beside(application);
    }

    @Test
    void books_that_nobody_touched_are_sound() {
        var answer = books.verify("--database");

        assertThat(answer.said()).contains("共读账册3册、账页18页，其中0页在最后一次封账之后记入", "最后一次封账：第2次", "账册完好");
        assertThat(answer.code()).isEqualTo(LedgerCommand.SOUND);
    }

    @Test
    void pages_after_the_last_seal_are_counted_and_sound() {
        books.post("B", "voucher/%s/available", "voucher/%s/held", Reason.HOLD, 1);

        assertThat(books.verify().said()).contains("账页19页，其中1页在最后一次封账之后记入", "账册完好");
    }

    @Test
    void a_changed_fen_is_found() {
        books.spoil("update ledger_transfer set amount_fen = amount_fen + 1" + PAGE + 2);

        thenFound("账册B 第2页：内容被改动", "60,000.01元");
    }

    @Test
    void a_changed_fen_is_found_also_if_the_balances_were_changed_to_fit() {
        books.spoil(
                "update ledger_transfer set amount_fen = amount_fen + 1" + PAGE + 4,
                "update ledger_account set balance_fen = balance_fen - 1 where code = 'developer/D/payable'",
                "update ledger_account set balance_fen = balance_fen + 1 where code = 'paid'");

        assertThat(thenFound("账册B 第4页：内容被改动")).doesNotContain("余额应为");
    }

    @Test
    void a_changed_account_is_found() {
        books.spoil("update ledger_transfer set to_account = 'voucher/A/available'" + PAGE + 1);

        thenFound("账册B 第1页：内容被改动", "转入voucher/A/available");
    }

    @Test
    void a_changed_time_is_found() {
        books.spoil("update ledger_transfer set booked_at = booked_at + interval '1 microsecond'" + PAGE + 3);

        thenFound("账册B 第3页：内容被改动");
    }

    @Test
    void a_changed_case_or_reason_is_found() {
        books.spoil("update ledger_transfer set case_no = 'GF-2024-999999'" + PAGE + 3);
        thenFound("账册B 第3页：内容被改动");

        books.spoil("update ledger_transfer set reason = 'VOID' where book = 'C' and page = 5");
        thenFound("账册C 第5页：内容被改动");
    }

    @Test
    void a_changed_hash_is_told_from_a_changed_page() {
        books.spoil("update ledger_transfer set hash = sha256('x')" + PAGE + 2);
        thenFound("账册B 第2页：页上的校验值被改动，账页内容未变");

        books.spoil("update ledger_transfer set hash = sha256('x') where book = 'C' and page = 6");
        thenFound("账册C 第6页：页上的校验值被改动，账页内容未变");
    }

    @Test
    void a_deleted_page_in_the_middle_is_found() {
        books.spoil("delete from ledger_transfer" + PAGE + 4);

        thenFound("账册B 第4页：账页缺失：本页被删除，其后是第5页");
    }

    @Test
    void deleted_pages_are_found_also_if_the_others_were_numbered_anew() {
        books.spoil(
                "delete from ledger_transfer where book = 'B' and page in (2, 3)",
                "update ledger_transfer set page = page - 2 where book = 'B' and page > 3");

        thenFound("账册B 第2页：账页缺失：原第2页起2页被删除，其后各页被重新编号");
    }

    @Test
    void a_torn_off_end_is_found() {
        books.spoil("delete from ledger_transfer where book = 'B' and page > 4");

        thenFound("账册B 第5页：账页缺失：第2次封账时本册有6页，现只有4页，末尾的账页被删除");
    }

    @Test
    void a_torn_off_end_is_found_also_if_the_office_has_written_on() {
        books.spoil("delete from ledger_transfer" + PAGE + 6);
        books.spoil("update ledger_account set balance_fen = balance_fen - 700001 where code = 'voucher/B/available'");
        books.spoil("update ledger_account set balance_fen = balance_fen + 700001 where code = 'voucher/B/held'");
        books.post("B", "voucher/%s/held", "voucher/%s/available", Reason.RELEASE, 700_000);
        books.seal();

        thenFound("账册B 第6页：与第2次封账的记录不符");
    }

    @Test
    void a_book_that_is_gone_is_found() {
        books.spoil("delete from ledger_transfer where book = 'B'");

        thenFound("账册B：整册不见了。账页缺失：第1次封账时本册有3页");
    }

    @Test
    void a_book_that_is_gone_with_its_seals_and_accounts_is_found() {
        books.spoil(
                "delete from ledger_transfer where book = 'B'",
                "delete from ledger_seal_head where book = 'B'",
                "delete from ledger_account where code like 'voucher/B/%'");

        thenFound(
                "第1次封账：2024-10-08 09:00时有3册的册末记录在封，现为2册：有账册被连同册末记录整册删除",
                "第2次封账：2024-10-08 09:00时有3册的册末记录在封，现为2册",
                "账户developer/D/payable：余额应为48,000.00元（全部账页转入减转出），账户上为72,000.00元");
    }

    @Test
    void swapped_pages_are_found() {
        swap(2, 3);
        thenFound("账册B 第2页：顺序颠倒：本页与第3页被对调");
    }

    @Test
    void swapped_pages_that_do_not_touch_are_found() {
        swap(2, 5);
        thenFound("账册B 第2页：顺序颠倒：本页与第5页被对调");
    }

    @Test
    void an_inserted_page_is_found() {
        books.spoil(
                "update ledger_transfer set page = page + 1001 where book = 'B' and page > 3",
                "update ledger_transfer set page = page - 1000 where book = 'B' and page > 1000",
                """
                insert into ledger_transfer
                select book, 4, from_account, to_account, 1, reason, 'GF-2024-999999', booked_at, hash
                from ledger_transfer where book = 'B' and page = 3""");

        thenFound("账册B 第4页：插入了不属于本册的一页", "案件GF-2024-999999", "原来的第4页现在排在第5页");
    }

    @Test
    void a_book_written_anew_from_one_page_on_is_found() {
        books.spoil("update ledger_transfer set amount_fen = amount_fen + 1" + PAGE + 2);
        writeHashesAnew("B");

        thenFound("账册B 第3页：与第1次封账的记录不符：各页前后仍相连，但本册在封账之后被整册重写");
    }

    @Test
    void a_page_written_anew_is_found_at_the_next_one() {
        books.spoil("update ledger_transfer set amount_fen = amount_fen + 1" + PAGE + 2);
        writeHashAnew("B", 2);

        thenFound("账册B 第3页：内容被改动，与校验值不符（或前一页连同校验值一起被改写）");
    }

    @Test
    void a_changed_balance_is_found() {
        books.spoil("update ledger_account set balance_fen = balance_fen + 1 where code = 'voucher/B/available'");

        thenFound("账户voucher/B/available：余额应为40,000.00元（全部账页转入减转出），账户上为40,000.01元", "全部账户：余额合计应为0.00元，实为0.01元");
    }

    @Test
    void an_account_that_is_gone_is_found() {
        books.spoil("delete from ledger_account where code = 'voucher/B/available'");

        thenFound("账户voucher/B/available：余额应为40,000.00元（全部账页转入减转出），账户不见了");
    }

    @Test
    void a_changed_seal_is_found() {
        books.spoil("update ledger_seal set pages = pages - 1 where no = 1");

        thenFound("第1次封账：封账记录被改动");
    }

    @Test
    void a_seal_that_is_gone_is_found() {
        books.spoil("delete from ledger_seal where no = 1");

        thenFound("第1次封账：封账记录缺失，其后是第2次", "第1次封账：封账记录不见了，而账册A 第3页的封账还在");
    }

    @Test
    void a_changed_head_is_found() {
        books.spoil("update ledger_seal_head set hash = sha256('x')" + " where book = 'B' and pages = 3");

        thenFound("账册B 第3页：与第1次封账的记录不符", "第1次封账：册末记录被改动");
    }

    @Test
    void the_last_seal_that_is_gone_is_missed_by_who_has_noted_it() {
        String noted = "2=" + hashOfSeal(2);
        books.spoil("delete from ledger_seal where no = 2", "delete from ledger_seal_head where seal_no = 2");
        assertThat(books.verify().code()).isEqualTo(LedgerCommand.SOUND);

        var answer = books.verify("--seal", noted);
        assertThat(answer.said()).contains("第2次封账：封账记录不见了，而别处曾经记下它");
        assertThat(answer.code()).isEqualTo(LedgerCommand.BAD);
    }

    @Test
    void a_seal_made_anew_is_known_by_who_has_noted_the_old_one() {
        String noted = "2=" + hashOfSeal(2);
        assertThat(books.verify("--seal", noted).code()).isEqualTo(LedgerCommand.SOUND);

        assertThat(books.verify("--seal=2=" + "0".repeat(64)).said()).contains("第2次封账：封账记录与别处记下的校验值不符");
    }

    @Test
    void of_each_book_the_first_bad_place_is_told() {
        books.spoil(
                "update ledger_transfer set amount_fen = amount_fen + 1" + PAGE + 2,
                "update ledger_transfer set amount_fen = amount_fen + 1" + PAGE + 5,
                "delete from ledger_transfer where book = 'C' and page = 6");

        assertThat(thenFound("账册B 第2页：内容被改动", "账册C 第6页：账页缺失")).doesNotContain("账册B 第5页", "账册A");
    }

    /** What the command says, which must be these things and end so that a script notices it. */
    private String thenFound(String... sentences) {
        var answer = books.verify();
        assertThat(answer.said()).contains(sentences).contains("账册有误");
        assertThat(answer.code()).isEqualTo(LedgerCommand.BAD);
        return answer.said();
    }

    private void swap(int one, int other) {
        books.spoil(
                "update ledger_transfer set page = 1000" + PAGE + one,
                "update ledger_transfer set page = " + one + PAGE + other,
                "update ledger_transfer set page = " + other + PAGE + 1000);
    }

    private void writeHashesAnew(String book) {
        for (int page = 1; page <= 6; page++) writeHashAnew(book, page);
    }

    private void writeHashAnew(String book, int number) {
        List<WrittenPage> pages = pagesOf(book);
        byte[] before = number == 1 ? Sm3.nothing() : pages.get(number - 2).hash();
        String hash = HexFormat.of().formatHex(pages.get(number - 1).hashAfter(before));
        books.spoil("update ledger_transfer set hash = '\\x%s' where book = '%s' and page = %d"
                .formatted(hash, book, number));
    }

    private List<WrittenPage> pagesOf(String book) {
        var pages = new ArrayList<WrittenPage>();
        books.inTransaction(() -> books.tables().readBooks(new Verification() {
            @Override
            public void page(WrittenPage page) {
                if (page.book().equals(book)) pages.add(page);
            }
        }));
        return pages;
    }

    private String hashOfSeal(int no) {
        return HexFormat.of()
                .formatHex(books.db()
                        .sql("select hash from ledger_seal where no = ?")
                        .param(no)
                        .query(byte[].class)
                        .single());
    }
}
