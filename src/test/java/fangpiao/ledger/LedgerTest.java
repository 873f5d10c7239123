package fangpiao.ledger;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.ledger.Transfer.Reason;
import fangpiao.shared.CaseNo;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables themselves keep the books. Every test takes back what it did. */
@ApplicationTest
@Transactional
class LedgerTest {

    static final Account AVAILABLE = Account.of("voucher", "LT", "available");
    static final Account HELD = Account.of("voucher", "LT", "held");

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Test
    void moves_money_from_one_account_to_the_other() {
        ledger.post(issue("800000", "LT-1"));
        ledger.post(transfer(AVAILABLE, HELD, "750000.01", Reason.HOLD, "LT-2"));

        assertThat(ledger.balance(AVAILABLE)).isEqualTo(yuan("49999.99"));
        assertThat(ledger.balance(HELD)).isEqualTo(yuan("750000.01"));
    }

    @Test
    void refuses_one_fen_more_than_there_is() {
        ledger.post(issue("800000", "LT-1"));

        assertThatThrownBy(() -> ledger.post(transfer(AVAILABLE, HELD, "800000.01", Reason.HOLD, "LT-2")))
                .hasMessageContaining("no_overdraft");
    }

    @Test
    void refuses_to_book_the_same_step_twice() {
        ledger.post(issue("1", "LT-1"));

        assertThatThrownBy(() -> ledger.post(issue("1", "LT-1"))).hasMessageContaining("booked_once");
    }

    @Test
    void refuses_to_change_a_page() {
        ledger.post(issue("1", "LT-1"));

        assertThatThrownBy(() ->
                        db.sql("update ledger_transfer set amount_fen = 2").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void refuses_to_tear_out_a_page() {
        assertThatThrownBy(() -> db.sql("delete from ledger_transfer").update()).hasMessageContaining("append-only");
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void refuses_to_move_money_outside_a_business_transaction() {
        assertThatThrownBy(() -> ledger.post(issue("1", "LT-1"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void every_page_seals_the_one_before_it() {
        ledger.post(issue("2", "LT-1"));
        ledger.post(transfer(AVAILABLE, HELD, "1", Reason.HOLD, "LT-2"));

        byte[] first = Page.hash(new byte[32], 1, issue("2", "LT-1"), bookedAt(1));
        byte[] second = Page.hash(first, 2, transfer(AVAILABLE, HELD, "1", Reason.HOLD, "LT-2"), bookedAt(2));
        assertThat(hash(2)).isEqualTo(second);
    }

    private Transfer issue(String yuan, String caseNo) {
        return transfer(Account.TREASURY, AVAILABLE, yuan, Reason.ISSUE, caseNo);
    }

    private static Transfer transfer(Account from, Account to, String yuan, Reason reason, String caseNo) {
        return new Transfer("LT", from, to, yuan(yuan), reason, new CaseNo(caseNo));
    }

    private OffsetDateTime bookedAt(int page) {
        return db.sql("select booked_at from ledger_transfer where book = 'LT' and page = ?")
                .param(page)
                .query(OffsetDateTime.class)
                .single();
    }

    private byte[] hash(int page) {
        return db.sql("select hash from ledger_transfer where book = 'LT' and page = ?")
                .param(page)
                .query(byte[].class)
                .single();
    }
}
