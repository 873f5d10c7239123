package fangpiao.pool;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.pool.UnitStatus.CHECKING;
import static fangpiao.pool.UnitStatus.LISTED;
import static fangpiao.pool.UnitStatus.RESERVED;
import static fangpiao.pool.UnitStatus.SOLD_OTHER;
import static fangpiao.pool.UnitStatus.SOLD_VOUCHER;
import static fangpiao.pool.UnitStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.shared.CaseNo;
import org.junit.jupiter.api.Test;

class UnitTest {

    static final CaseNo OURS = new CaseNo("GF-2024-000001");
    static final CaseNo ANOTHER = new CaseNo("GF-2024-000002");

    Unit listed = unit(LISTED, null);

    @Test
    void goes_from_the_market_to_its_buyer() {
        assertThat(listed.reserve(OURS).sell(OURS)).isEqualTo(unit(SOLD_VOUCHER, OURS));
    }

    @Test
    void comes_back_to_the_market_when_it_is_let_go() {
        assertThat(listed.reserve(OURS).free(OURS)).isEqualTo(listed);
    }

    @Test
    void does_not_come_back_to_the_market_while_its_estate_is_suspended() {
        var reserved = new Unit("CYXJ-01-0101", RESERVED, OURS, EstateStatus.SUSPENDED);
        assertThat(reserved.free(OURS).status()).isEqualTo(SUSPENDED);
        var sold = new Unit("CYXJ-01-0101", SOLD_VOUCHER, OURS, EstateStatus.SUSPENDED);
        assertThat(sold.takeBack(OURS).status()).isEqualTo(SUSPENDED);
    }

    @Test
    void leaves_the_pool_with_its_estate_when_it_is_let_go_later() {
        var reserved = new Unit("CYXJ-01-0101", RESERVED, OURS, EstateStatus.REMOVED);
        assertThat(reserved.free(OURS).status()).isEqualTo(UnitStatus.REMOVED);
    }

    @Test
    void is_reserved_for_one_purchase_only() {
        assertThat(refusalOf(() -> listed.reserve(OURS).reserve(ANOTHER))).isEqualTo("房源CYXJ-01-0101当前为「已锁定」，不能锁定。");
    }

    @Test
    void is_not_reserved_before_it_is_listed_or_after_it_is_sold() {
        assertThat(refusalOf(() -> unit(CHECKING, null).reserve(OURS))).contains("入库审核中");
        assertThat(refusalOf(() -> unit(SOLD_VOUCHER, OURS).reserve(ANOTHER))).contains("已用房票售出");
        assertThat(refusalOf(() -> unit(SUSPENDED, null).reserve(OURS))).contains("暂停销售");
    }

    @Test
    void is_let_go_or_bought_by_nobody_but_the_purchase_that_has_it() {
        assertThat(refusalOf(() -> unit(RESERVED, OURS).free(ANOTHER))).contains("不在购房案GF-2024-000002的锁定之下");
        assertThat(refusalOf(() -> unit(RESERVED, OURS).sell(ANOTHER))).contains("不在购房案GF-2024-000002的锁定之下");
        assertThat(refusalOf(() -> listed.sell(OURS))).contains("当前为「在售」");
    }

    @Test
    void comes_back_when_the_contract_of_its_own_purchase_is_rescinded() {
        assertThat(unit(SOLD_VOUCHER, OURS).takeBack(OURS)).isEqualTo(listed);
        assertThat(refusalOf(() -> unit(SOLD_VOUCHER, OURS).takeBack(ANOTHER))).contains("不是由购房案GF-2024-000002售出");
    }

    @Test
    void leaves_the_market_when_somebody_else_has_bought_it_and_comes_back_when_that_is_cancelled() {
        assertThat(listed.sellElsewhere().status()).isEqualTo(SOLD_OTHER);
        assertThat(listed.sellElsewhere().comeBack()).isEqualTo(listed);
        assertThat(refusalOf(() -> unit(RESERVED, OURS).sellElsewhere())).contains("不能登记为另行售出");
        assertThat(refusalOf(() -> listed.comeBack())).contains("没有可注销的另行销售");
    }

    private static Unit unit(UnitStatus status, CaseNo takenBy) {
        return new Unit("CYXJ-01-0101", status, takenBy, EstateStatus.LISTED);
    }
}
