package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Rules;
import org.junit.jupiter.api.Test;

/** F-15: which part of a price is free of deed tax. */
class F15DeedTaxTest {

    @Test
    void what_vouchers_pay_is_free() {
        DeedTax tax = DeedTax.of(yuan("1200000"), yuan("1012367.20"), Rules.with());

        assertThat(tax.exempt()).isEqualTo(yuan("1012367.20"));
        assertThat(tax.taxable()).isEqualTo(yuan("187632.80"));
    }

    @Test
    void no_more_than_the_price_is_free() {
        DeedTax tax = DeedTax.of(yuan("1000000"), yuan("1012367.20"), Rules.with());

        assertThat(tax.exempt()).isEqualTo(yuan("1000000"));
        assertThat(tax.taxable()).isEqualTo(yuan("0"));
    }

    @Test
    void nothing_is_free_where_the_rules_do_not_say_so() {
        DeedTax tax = DeedTax.of(yuan("1000000"), yuan("600000"), Rules.with("tax.exemptVoucherPart", "false"));

        assertThat(tax.taxable()).isEqualTo(yuan("1000000"));
    }
}
