package fangpiao.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class VerifyPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void the_first_voucher_of_kunming() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void tells_everybody_state_term_and_amounts_and_nothing_about_persons() {
        VoucherCard voucher = voucher("end");
        String page = check(voucher.verifyToken());

        assertThat(page).contains("有效", voucher.no().value(), "1,012,367.20", "2024-08-30 至 2025-09-01");
        assertThat(page)
                .doesNotContain(
                        voucher.holderName(),
                        voucher.holderIdNo().value(),
                        voucher.holderIdNo().masked(),
                        voucher.propertyAddress(),
                        voucher.agreementCase().value());
    }

    @Test
    void a_proof_sheet_is_not_taken_for_a_voucher() {
        assertThat(check(voucher("printVoucher").verifyToken()))
                .contains("尚未核发")
                .doesNotContain("1,012,367.20");
    }

    @Test
    void a_voucher_not_yet_collected_is_told_as_such() {
        assertThat(check(voucher("handOverVoucher").verifyToken())).contains("待领取");
    }

    @Test
    void a_term_that_is_over_is_told_before_the_daily_sheet_has_worked() {
        String token = voucher("end").verifyToken();
        scenario.todayIs("2025-09-02");

        assertThat(check(token)).contains("已到期").doesNotContain("有效");
    }

    @Test
    void an_unknown_token_gets_the_same_page() {
        assertThat(check("nonsense")).contains("房票查验", "未查到");
    }

    @Test
    void every_check_is_written_down() {
        VoucherCard voucher = voucher("end");
        check(voucher.verifyToken());
        check(voucher.verifyToken());

        assertThat(db.sql("select result from verification where voucher_no = ?")
                        .param(voucher.no().value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("VALID", "VALID"));
    }

    @Test
    void who_asks_too_often_has_to_wait() {
        // minutes that no other test uses
        scenario.todayIs("2031-03-03");
        var stranger = new Visitor(port);
        // twice as many: the minute may turn while we knock
        for (int i = 0; i < 2 * VerifyPage.PER_MINUTE; i++) stranger.get("/verify/" + i);

        var refused = stranger.get("/verify/again");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("查验过于频繁");
    }

    private VoucherCard voucher(String reached) {
        String caseNo = household.appliesAndReaches(reached, "973430");
        return vouchers.card(new VoucherNo(household.voucherOf(caseNo)));
    }

    private String check(String token) {
        var answer = new Visitor(port).get("/verify/" + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
