package fangpiao.purchase;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fangpiao.issuance.Household;
import fangpiao.policy.FundSource;
import fangpiao.policy.Kinship;
import fangpiao.policy.Policy;
import fangpiao.policy.PropertyType;
import fangpiao.policy.Rules;
import fangpiao.policy.SaleStage;
import fangpiao.policy.VoucherKind;
import fangpiao.pool.Concession;
import fangpiao.pool.UnitCard;
import fangpiao.pool.UnitStatus;
import fangpiao.shared.CaseNo;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    static final LocalDate LAST_DAY = LocalDate.of(2025, 9, 1);
    static final VoucherNo NO = new VoucherNo("FP-530112-XKZ-2024-000001-6");
    static final IdNumber HOLDER_ID = new IdNumber(Household.idNumber(1));
    static final IdNumber OTHER_ID = new IdNumber(Household.idNumber(2));

    Buyer buyer = new Buyer("李明", HOLDER_ID, Kinship.SELF);
    Price price = new Price(yuan("1150000"), yuan("800000"));
    VoucherStatus voucherStatus = VoucherStatus.ACTIVE;
    FundSource fundSource = FundSource.PROJECT;
    UnitStatus unitStatus = UnitStatus.LISTED;
    PropertyType type = PropertyType.HOME;
    LocalDate today = LAST_DAY;
    SaleStage stage = SaleStage.PRESALE;
    Concession concession = Concession.NONE;
    String district = "530103";
    Policy policy = POLICY;

    @Test
    void everything_that_is_left_on_the_last_day() {
        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void not_the_day_after() {
        today = LAST_DAY.plusDays(1);
        assertThat(refusalOf(this::admit)).isEqualTo("房票" + NO + "已于2025-09-01到期。");
    }

    @Test
    void not_before_the_voucher_is_in_hand() {
        voucherStatus = VoucherStatus.ISSUED;
        assertThat(refusalOf(this::admit)).isEqualTo("房票" + NO + "当前为「已核发待领取」，不能使用。");
    }

    @Test
    void not_one_fen_more_than_the_voucher_has() {
        price = new Price(yuan("1150000"), yuan("800000.01"));
        assertThat(refusalOf(this::admit)).isEqualTo("房票可用余额800,000.00元，不足800,000.01元。");
    }

    @Test
    void not_one_fen_more_than_the_home_costs() {
        price = new Price(yuan("700000"), yuan("700000.01"));
        assertThat(refusalOf(this::admit)).isEqualTo("使用房票金额700,000.01元超过房屋总价700,000.00元。");
    }

    @Test
    void the_whole_price_by_voucher() {
        price = new Price(yuan("800000"), yuan("800000"));
        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void not_one_fen_above_the_price_the_developer_declared_or_filed() {
        price = new Price(yuan("1150000.01"), yuan("800000"));
        assertThat(refusalOf(this::admit)).contains("超过入库申报的房票价1,150,000.00元");
        price = new Price(yuan("1183200.01"), yuan("800000"));
        assertThat(refusalOf(this::admit)).contains("超过备案价1,183,200.00元");
    }

    @Test
    void not_for_nothing() {
        price = new Price(Money.ZERO, Money.ZERO);
        assertThat(refusalOf(this::admit)).isEqualTo("房屋总价须大于零；使用房票金额须大于零。");
    }

    @Test
    void not_as_the_holder_with_another_name_or_another_number() {
        buyer = new Buyer("李明明", HOLDER_ID, Kinship.SELF);
        assertThat(refusalOf(this::admit)).isEqualTo("购房人选为本人，但姓名或身份证号与持票人不一致。");
        buyer = new Buyer("李明", OTHER_ID, Kinship.SELF);
        assertThat(refusalOf(this::admit)).isEqualTo("购房人选为本人，但姓名或身份证号与持票人不一致。");
    }

    @Test
    void not_as_his_own_wife() {
        buyer = new Buyer("李明", HOLDER_ID, Kinship.SPOUSE);
        assertThat(refusalOf(this::admit)).isEqualTo("购房人与持票人是同一人，关系应选本人。");
    }

    @Test
    void a_child_but_not_a_brother() {
        buyer = new Buyer("李小明", OTHER_ID, Kinship.CHILD);
        assertThatCode(this::admit).doesNotThrowAnyException();
        buyer = new Buyer("李光", OTHER_ID, Kinship.SIBLING);
        assertThat(refusalOf(this::admit)).isEqualTo("按规则版本TEST，持票人的兄弟姐妹不能使用房票购房。");
    }

    @Test
    void not_what_the_rules_do_not_let_a_voucher_buy() {
        type = PropertyType.OFFICE;
        assertThat(refusalOf(this::admit)).isEqualTo("按规则版本TEST，房票不能购买办公。");
    }

    @Test
    void only_a_home_when_the_money_is_a_special_loan() {
        fundSource = FundSource.SPECIAL_LOAN;
        assertThatCode(this::admit).doesNotThrowAnyException();
        type = PropertyType.PARKING;
        assertThat(refusalOf(this::admit)).isEqualTo("房票" + NO + "的资金来自专项借款，按规则版本TEST只能购买住宅。");
    }

    @Test
    void a_parking_space_from_any_other_money() {
        fundSource = FundSource.BUDGET;
        type = PropertyType.PARKING;
        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void not_what_somebody_else_has_reserved() {
        unitStatus = UnitStatus.RESERVED;
        assertThat(refusalOf(this::admit)).isEqualTo("房源CYXJ-01-0101当前为「已锁定」，不能选购。");
    }

    @Test
    void not_one_fen_above_what_the_estate_concedes_up_to_its_last_day() {
        concession = new Concession(Rate.percent("2.5"), today);
        price = new Price(yuan("1150000.01"), yuan("800000"));
        assertThat(refusalOf(this::admit)).isEqualTo("房屋总价1,150,000.01元超过让利2.5%后的总价1,150,000.00元（备案价1,183,200.00元）。");

        concession = new Concession(Rate.percent("2.5"), today.minusDays(1));
        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void a_second_hand_home_only_where_the_rules_let_it() {
        stage = SaleStage.SECOND_HAND;
        assertThat(refusalOf(this::admit)).isEqualTo("按规则版本TEST，房票不能购买二手房。");
        policy = Rules.with("purchase.secondHand", "true");
        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void a_home_of_another_district_unless_the_rules_keep_the_voucher_in_its_own() {
        policy = Rules.with("purchase.regionBarrier", "true");
        assertThat(refusalOf(this::admit)).isEqualTo("按规则版本TEST，房票限在核发的区内购房，房源CYXJ-01-0101不在本区。");
        district = "530112";
        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void tells_everything_at_once() {
        today = LAST_DAY.plusDays(1);
        buyer = new Buyer("李光", OTHER_ID, Kinship.SIBLING);
        unitStatus = UnitStatus.SOLD_VOUCHER;
        price = new Price(yuan("1183200.01"), yuan("800000"));

        assertThat(refusalOf(this::admit).split("；")).hasSize(4);
    }

    private void admit() {
        new Admission(new PurchaseRequest(NO, "CYXJ-01-0101", buyer, price), voucher(), policy, unit(), today)
                .require();
    }

    static final Policy POLICY = Rules.with("purchase.propertyTypes", "HOME PARKING");

    private VoucherCard voucher() {
        return new VoucherCard(
                NO,
                new CaseNo("HF-1"),
                VoucherKind.RESETTLEMENT,
                new CaseNo("XY-1"),
                "XKZ",
                fundSource,
                "李明",
                HOLDER_ID,
                "13900000000",
                "马街街道1号",
                "TEST",
                yuan("800000"),
                Money.ZERO,
                yuan("800000"),
                voucherStatus,
                "token",
                LAST_DAY.minusYears(1),
                LAST_DAY,
                yuan("800000"),
                Money.ZERO,
                Money.ZERO);
    }

    private UnitCard unit() {
        return new UnitCard(
                "CYXJ-01-0101",
                unitStatus,
                type,
                new BigDecimal("98.60"),
                yuan("1183200"),
                yuan("1150000"),
                "01",
                "0101",
                new UnitCard.EstateCard(
                        "CYXJ",
                        "春雨新居",
                        "春雨路1号",
                        stage,
                        LAST_DAY.plusYears(1),
                        "91530100MA6K000001",
                        "昆明测试置业有限公司",
                        "测试银行",
                        "5300000000000001",
                        district,
                        concession));
    }
}
