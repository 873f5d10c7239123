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
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    static final LocalDate LAST_DAY = LocalDate.of(2025, 9, 1);
    static final VoucherNo NO = new VoucherNo("FP-530112-XKZ-2024-000001-6");
    static final IdNumber HOLDER_ID = new IdNumber(Household.idNumber(1));
    static final IdNumber OTHER_ID = new IdNumber(Household.idNumber(2));

    Buyer buyer = new Buyer("李明", HOLDER_ID);
    Kinship kinship = Kinship.SELF;
    Money price = yuan("1150000");
    Money byVoucher = yuan("800000");
    Money available = yuan("800000");
    OwnMoney own;
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
        pays("1150000", "800000.01");
        assertThat(refusalOf(this::admit)).isEqualTo("房票" + NO + "可用余额800,000.00元，不足800,000.01元。");
    }

    @Test
    void not_one_fen_more_than_the_home_costs() {
        pays("700000", "700000.01");
        assertThat(refusalOf(this::admit)).isEqualTo("使用房票金额700,000.01元超过房屋总价700,000.00元。");
    }

    @Test
    void the_whole_price_by_voucher() {
        pays("800000", "800000");
        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void not_one_fen_above_the_price_the_developer_declared_or_filed() {
        pays("1150000.01", "800000");
        assertThat(refusalOf(this::admit)).contains("超过入库申报的房票价1,150,000.00元");
        pays("1183200.01", "800000");
        assertThat(refusalOf(this::admit)).contains("超过备案价1,183,200.00元");
    }

    @Test
    void not_with_a_voucher_that_has_nothing_left() {
        available = Money.ZERO;
        pays("1150000", "0");
        assertThat(refusalOf(this::admit)).startsWith("房票" + NO + "没有可用余额；");
    }

    @Test
    void not_for_nothing() {
        pays("0", "0");
        assertThat(refusalOf(this::admit)).isEqualTo("使用房票" + NO + "的金额须大于零；房屋总价须大于零；使用房票金额须大于零。");
    }

    @Test
    void not_as_the_holder_with_another_name_or_another_number() {
        buys("李明明", HOLDER_ID, Kinship.SELF);
        assertThat(refusalOf(this::admit)).isEqualTo("购房人选为本人，但姓名或身份证号与持票人不一致。");
        buys("李明", OTHER_ID, Kinship.SELF);
        assertThat(refusalOf(this::admit)).isEqualTo("购房人选为本人，但姓名或身份证号与持票人不一致。");
    }

    @Test
    void not_as_his_own_wife() {
        buys("李明", HOLDER_ID, Kinship.SPOUSE);
        assertThat(refusalOf(this::admit)).isEqualTo("购房人与持票人是同一人，关系应选本人。");
    }

    @Test
    void a_child_but_not_a_brother() {
        buys("李小明", OTHER_ID, Kinship.CHILD);
        assertThatCode(this::admit).doesNotThrowAnyException();
        buys("李光", OTHER_ID, Kinship.SIBLING);
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
        pays("1150000.01", "800000");
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
    void savings_and_loan_make_the_price_to_the_fen() {
        own = new OwnMoney(yuan("150000"), yuan("200000"));
        assertThatCode(this::admit).doesNotThrowAnyException();
        own = new OwnMoney(yuan("150000"), yuan("199999.99"));
        assertThat(refusalOf(this::admit))
                .isEqualTo("房票800,000.00元、自筹资金150,000.00元、贷款199,999.99元合计1,149,999.99元，比房屋总价1,150,000.00元少0.01元。");
        own = new OwnMoney(yuan("150000.01"), yuan("200000"));
        assertThat(refusalOf(this::admit)).endsWith("比房屋总价1,150,000.00元多0.01元。");
    }

    @Test
    void a_loan_only_where_the_rules_let_it() {
        own = new OwnMoney(yuan("150000"), yuan("200000"));
        policy = Rules.with("purchase.mortgageAllowed", "false");
        assertThat(refusalOf(this::admit)).isEqualTo("按规则版本TEST，使用房票购房不能办理贷款。");
        own = new OwnMoney(yuan("350000"), Money.ZERO);
        assertThatCode(this::admit).doesNotThrowAnyException();
    }

    @Test
    void the_holder_himself_need_not_be_written_down_but_a_relative_must() {
        buys(null, null, Kinship.SELF);
        assertThatCode(this::admit).doesNotThrowAnyException();
        buys("李小明", null, Kinship.CHILD);
        assertThat(refusalOf(this::admit)).isEqualTo("请填写购房人的姓名和身份证号。");
    }

    @Test
    void tells_everything_at_once() {
        today = LAST_DAY.plusDays(1);
        buys("李光", OTHER_ID, Kinship.SIBLING);
        unitStatus = UnitStatus.SOLD_VOUCHER;
        pays("1183200.01", "800000");

        assertThat(refusalOf(this::admit).split("；")).hasSize(4);
    }

    private void admit() {
        var offer = new VoucherOffer(NO, byVoucher, kinship);
        OwnMoney paid = own == null ? new OwnMoney(rest(), Money.ZERO) : own;
        var request = new PurchaseRequest(List.of(offer), "CYXJ-01-0101", buyer, price, paid);
        new Admission(request, List.of(new VoucherCheck(offer, voucher(), policy)), unit(), today).require();
    }

    private Money rest() {
        return byVoucher.exceeds(price) ? Money.ZERO : price.minus(byVoucher);
    }

    private void pays(String price, String byVoucher) {
        this.price = yuan(price);
        this.byVoucher = yuan(byVoucher);
    }

    private void buys(String name, IdNumber idNo, Kinship kinship) {
        this.buyer = new Buyer(name, idNo);
        this.kinship = kinship;
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
                null,
                null,
                available,
                Money.ZERO,
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
                        "（2024）预售许001",
                        LAST_DAY.plusYears(1),
                        "91530100MA6K000001",
                        "昆明测试置业有限公司",
                        "测试银行",
                        "5300000000000001",
                        district,
                        concession));
    }
}
