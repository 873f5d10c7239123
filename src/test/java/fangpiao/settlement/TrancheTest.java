package fangpiao.settlement;

import static fangpiao.policy.SaleStage.PRESALE;
import static fangpiao.policy.SaleStage.READY;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.policy.Node;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import fangpiao.voucher.VoucherNo;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrancheTest {

    static final VoucherNo VOUCHER = new VoucherNo("FP-1");
    static final Policy RULES = Rules.with();

    @Test
    void the_last_tranche_takes_the_residual_fen() {
        assertThat(amounts("700000.01")).containsExactly(yuan("420000.01"), yuan("210000.00"), yuan("70000.00"));
    }

    @Test
    void a_ready_home_is_paid_at_once() {
        assertThat(Tranche.divide(VOUCHER, yuan("700000.01"), READY, RULES))
                .containsExactly(new Tranche(VOUCHER, 1, Node.DELIVERABLE, yuan("700000.01"), yuan("0"), RULES.code()));
    }

    @Test
    void a_tranche_that_comes_to_nothing_is_left_out() {
        assertThat(amounts("0.01")).containsExactly(yuan("0.01"));
        assertThat(amounts("0.05")).containsExactly(yuan("0.03"), yuan("0.02"));
    }

    @Test
    void no_amount_is_lost_or_made_by_dividing() {
        for (long fen = 1; fen <= 5_000; fen++) {
            var whole = new Money(fen);
            var tranches = Tranche.divide(VOUCHER, whole, PRESALE, RULES);
            assertThat(Money.sum(tranches.stream().map(Tranche::amount).toList()))
                    .isEqualTo(whole);
        }
    }

    @Test
    void what_is_kept_back_of_each_comes_at_the_end() {
        Policy keeping = Rules.with("settle.retention", "5%");

        var tranches = Tranche.divide(VOUCHER, yuan("700000.01"), PRESALE, keeping);

        assertThat(tranches)
                .extracting(Tranche::amount)
                .containsExactly(yuan("399000.01"), yuan("199500"), yuan("66500"), yuan("35000"));
        assertThat(tranches.get(3).node()).isEqualTo(Node.RETENTION);
        assertThat(tranches.get(3).seq()).isEqualTo(4);
    }

    @Test
    void no_amount_is_lost_or_made_by_keeping_back() {
        for (String retention : List.of("0.01%", "3.33%", "50%")) {
            Policy keeping = Rules.with("settle.retention", retention);
            for (long fen = 1; fen <= 1_000; fen++) {
                var whole = new Money(fen);
                var tranches = Tranche.divide(VOUCHER, whole, PRESALE, keeping);
                assertThat(Money.sum(tranches.stream().map(Tranche::amount).toList()))
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void a_table_names_no_node_for_what_is_kept_back() {
        assertThatThrownBy(() -> Rules.with("settle.ready", "DELIVERABLE:95% RETENTION:5%"))
                .hasMessageContaining("「预留款（质保期满）」不是结算节点，预留比例另填");
    }

    private static List<Money> amounts(String whole) {
        return Tranche.divide(VOUCHER, yuan(whole), PRESALE, RULES).stream()
                .map(Tranche::amount)
                .toList();
    }
}
