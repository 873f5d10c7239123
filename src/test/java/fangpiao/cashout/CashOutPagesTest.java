package fangpiao.cashout;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.payment.BankSimulator;
import fangpiao.voucher.VoucherCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the public and the officials see of a claim. */
@ApplicationTest
class CashOutPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    CashOutScenario cashOut;

    @Autowired
    BankSimulator bank;

    VoucherCard voucher;
    Visitor manager;

    @BeforeEach
    void a_voucher_half_used() {
        scenario.todayIs("2024-09-10");
        bank.behave(BankSimulator.Manner.AT_ONCE);
        voucher = cashOut.aVoucherUsed("540000");
        manager = Visitor.loggedIn(port, "manager");
    }

    @Test
    void the_public_learns_that_the_voucher_cannot_be_used() {
        String caseNo = cashOut.claims(voucher);
        assertThat(check()).contains("余额兑付办理中", "540,000.00 元").doesNotContain("用可用余额选房");

        cashOut.goesOnTo("payCashOut", caseNo);
        assertThat(check()).contains("余额兑付办理中", "0.00 元");

        cashOut.goesOnTo("end", caseNo);
        assertThat(check()).contains("已办结");
    }

    @Test
    void no_paper_is_printed_of_it() {
        cashOut.claims(voucher);

        assertThat(manager.open("/certificates/" + voucher.no() + ".pdf").body())
                .contains("余额兑付办理中，不得作为有效凭证打印");
    }

    @Test
    void the_case_page_tells_the_claim_its_amount_and_its_end() {
        String caseNo = cashOut.claimsAndReaches("payCashOut", voucher);

        String page = manager.get("/cases/" + caseNo).body();
        assertThat(page).contains("房票兑付", "500,000.00", "余额不足以再购一套房屋", "待支付兑付款", "扣回奖励", "房票兑付核算表（PDF）", "2024-10-10");
        assertThat(manager.fetch("/calculation-sheets/" + caseNo + ".pdf").statusCode())
                .isEqualTo(200);

        cashOut.goesOnTo("end", caseNo);
        assertThat(manager.get("/cases/" + caseNo).body()).contains("已办结：兑付款已到账", "应付持票人", "已付出");
    }

    @Test
    void the_managers_see_what_is_claimed_and_what_is_to_be_paid() {
        String caseNo = cashOut.claims(voucher);
        assertThat(manager.get("/dashboard/cashing-out").body())
                .contains(voucher.no().value(), "540,000.00");

        cashOut.goesOnTo("payCashOut", caseNo);
        assertThat(manager.get("/dashboard/cashing-out").body())
                .doesNotContain(voucher.no().value());
        assertThat(manager.get("/dashboard/payable-to-holders").body())
                .contains(voucher.no().value(), "/cases/" + caseNo, "500,000.00", "2024-10-10");
    }

    @Test
    void the_papers_of_a_claim_are_attached_to_it() {
        String caseNo = cashOut.claims(voucher);

        assertThat(Visitor.loggedIn(port, "intake")
                        .get("/cases/" + caseNo + "/documents")
                        .body())
                .contains("余额兑付申请表", "银行账户证明", "共有人同意书");
    }

    private String check() {
        return new Visitor(port).get("/verify/" + voucher.verifyToken()).body();
    }
}
