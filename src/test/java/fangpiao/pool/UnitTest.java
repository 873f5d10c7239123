package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.pool.UnitStatus.CHECKING;
import static fangpiao.pool.UnitStatus.LISTED;
import static fangpiao.pool.UnitStatus.RESERVED;
import static fangpiao.pool.UnitStatus.SOLD_VOUCHER;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.shared.CaseNo;
import org.junit.jupiter.api.Test;

class UnitTest {

    static final CaseNo OURS = new CaseNo("GF-2024-000001");
    static final CaseNo ANOTHER = new CaseNo("GF-2024-000002");

    Unit listed = new Unit("CYXJ-01-0101", LISTED, null);

    @Test
    void goes_from_the_market_to_its_buyer() {
        assertThat(listed.reserve(OURS).sell(OURS)).isEqualTo(new Unit("CYXJ-01-0101", SOLD_VOUCHER, OURS));
    }

    @Test
    void comes_back_to_the_market_when_it_is_let_go() {
        assertThat(listed.reserve(OURS).free(OURS)).isEqualTo(listed);
    }

    @Test
    void is_reserved_for_one_purchase_only() {
        assertThat(refusalOf(() -> listed.reserve(OURS).reserve(ANOTHER))).isEqualTo("房源CYXJ-01-0101当前为「已锁定」，不能锁定。");
    }

    @Test
    void is_not_reserved_before_it_is_listed_or_after_it_is_sold() {
        assertThat(refusalOf(() -> new Unit("A", CHECKING, null).reserve(OURS))).contains("入库审核中");
        assertThat(refusalOf(() -> new Unit("A", SOLD_VOUCHER, OURS).reserve(ANOTHER)))
                .contains("已用房票售出");
    }

    @Test
    void is_let_go_and_sold_by_the_purchase_that_reserved_it_only() {
        Unit reserved = new Unit("A", RESERVED, OURS);
        assertThat(refusalOf(() -> reserved.free(ANOTHER))).contains("不在购房案GF-2024-000002的锁定之下");
        assertThat(refusalOf(() -> reserved.sell(ANOTHER))).contains("不在购房案GF-2024-000002的锁定之下");
        assertThat(refusalOf(() -> listed.sell(OURS))).contains("当前为「在售」");
    }
}
