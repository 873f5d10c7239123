package fangpiao.amount;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.Rules;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F-13: what a developer is paid at each node. */
class F13TranchesTest {

    @Test
    void the_last_tranche_takes_the_residual_fen() {
        assertThat(of("700000.01")).containsExactly(yuan("420000.01"), yuan("210000.00"), yuan("70000.00"));
    }

    @Test
    void no_tranche_takes_more_than_is_left() {
        assertThat(of("0.01")).containsExactly(yuan("0.01"), yuan("0.00"), yuan("0.00"));
    }

    @Test
    void each_line_names_its_node_and_its_share() {
        Explained first = Tranches.of(yuan("700000.01"), SaleStage.PRESALE, Rules.with())
                .lines()
                .get(0);

        assertThat(first.inputs()).isEqualTo("700,000.01×60%");
        assertThat(first.rounding()).isEqualTo("四舍五入到分");
        assertThat(first.basis()).isEqualTo("期房结算节点合同网签备案60%、主体封顶30%、首次登记10%（TEST，待确认：参考桐乡）");
    }

    private static List<Money> of(String used) {
        return Tranches.of(yuan(used), Rules.with().tranches(SaleStage.PRESALE)).parts().stream()
                .map(Tranches.Part::amount)
                .toList();
    }
}
