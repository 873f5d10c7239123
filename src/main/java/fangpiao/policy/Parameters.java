package fangpiao.policy;

import static fangpiao.policy.Notation.areaCodes;
import static fangpiao.policy.Notation.money;
import static fangpiao.policy.Notation.number;
import static fangpiao.policy.Notation.numbers;
import static fangpiao.policy.Notation.oneOf;
import static fangpiao.policy.Notation.share;
import static fangpiao.policy.Notation.someOf;
import static fangpiao.policy.Notation.sum;
import static fangpiao.policy.Notation.yesNo;
import static fangpiao.policy.Section.BALANCE;
import static fangpiao.policy.Section.BUYER;
import static fangpiao.policy.Section.CHANGE;
import static fangpiao.policy.Section.FUND;
import static fangpiao.policy.Section.INTEREST;
import static fangpiao.policy.Section.ISSUE;
import static fangpiao.policy.Section.LIMIT;
import static fangpiao.policy.Section.POOL;
import static fangpiao.policy.Section.PURCHASE;
import static fangpiao.policy.Section.SCOPE;
import static fangpiao.policy.Section.SETTLEMENT;
import static fangpiao.policy.Section.TALENT;
import static fangpiao.policy.Section.TERM;
import static fangpiao.policy.Section.TRANSITION;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every parameter of the rules (domain §12), in the order of the page that shows them. A new city needs no line here: it
 * is a new set of values. A new kind of rule does, together with a column.
 */
public final class Parameters {

    private static final List<Parameter<?>> LIST = new ArrayList<>();
    private static final Map<String, Parameter<Integer>> WORKING_DAYS = new HashMap<>();

    public static final Parameter<Set<String>> AREAS = add(SCOPE, "scope.areas", "适用区域", "areas", areaCodes());
    public static final Parameter<Set<LandType>> LAND_TYPES =
            add(SCOPE, "scope.landTypes", "土地性质", "land_types", someOf(LandType.class));
    public static final Parameter<Set<PropertyKind>> PROPERTY_KINDS =
            add(SCOPE, "scope.propertyKinds", "被征收房屋性质", "property_kinds", someOf(PropertyKind.class));
    public static final Parameter<Set<FundSource>> FUND_SOURCES =
            add(SCOPE, "fund.source", "资金来源", "fund_sources", someOf(FundSource.class));
    public static final Parameter<Set<VoucherKind>> VOUCHER_KINDS =
            add(SCOPE, "voucherType", "房票种类", "voucher_kinds", someOf(VoucherKind.class));
    public static final Parameter<Boolean> PARTIAL_ALLOWED =
            add(SCOPE, "choice.partialAllowed", "可部分选择房票安置", "partial_allowed", yesNo());
    public static final Parameter<Integer> COOLING_OFF_DAYS =
            add(SCOPE, "choice.coolingOffDays", "申请后可自由撤回", "cooling_off_days", number(0, 30, "日"));

    public static final Parameter<Set<ComponentCode>> FACE_COMPONENTS =
            add(ISSUE, "face.components", "计入票面的补偿项目", "face_components", someOf(ComponentCode.class));
    public static final Parameter<Boolean> BONUS_IN_FACE =
            add(ISSUE, "bonus.includedInFace", "奖励计入票面", "bonus_in_face", yesNo());
    public static final Parameter<Integer> ISSUE_DEADLINE_WD =
            workingDays(ISSUE, "issue.deadlineWd", "签约至发放时限", "issue_deadline_wd", 5, 60);
    public static final Parameter<Integer> UNCOLLECTED_ALERT_DAYS =
            add(ISSUE, "issue.uncollectedAlertDays", "未领取预警", "uncollected_alert_days", number(1, 365, "日"));
    public static final Parameter<Integer> VOUCHERS_PER_AGREEMENT =
            add(ISSUE, "voucher.maxPerAgreement", "每份协议房票张数上限", "vouchers_per_agreement", number(1, 20, "张"));
    public static final Parameter<Money> FACE_MIN = add(ISSUE, "voucher.minFace", "单张票面下限", "face_min_fen", money("元"));
    public static final Parameter<Integer> COPIES = add(ISSUE, "voucher.copies", "房票联数", "copies", number(2, 4, "联"));
    public static final Parameter<Boolean> PRINT_FULL_ID =
            add(ISSUE, "voucher.printFullId", "票面印全部身份证号", "print_full_id", yesNo());

    public static final Parameter<Integer> TERM_MONTHS =
            add(TERM, "term.months", "使用期限", "term_months", number(1, 36, "个月"));
    public static final Parameter<TermStart> TERM_START =
            add(TERM, "term.startEvent", "期限起算", "term_start", oneOf(TermStart.class));
    public static final Parameter<Integer> EXTENSIONS =
            add(TERM, "term.extension.max", "可延期次数", "extensions", number(0, 3, "次"));
    public static final Parameter<Integer> EXTENSION_MONTHS =
            add(TERM, "term.extension.maxMonths", "每次延期上限", "extension_months", number(0, 12, "个月"));
    public static final Parameter<Boolean> KEEP_ALIVE_PENDING =
            add(TERM, "extension.keepAliveWhilePending", "延期审批期间可继续使用", "keep_alive_pending", yesNo());
    public static final Parameter<Integer> EXTENSION_DECISION_WD =
            workingDays(TERM, "extension.decisionWd", "延期审批时限", "extension_decision_wd", 1, 60);
    public static final Parameter<Boolean> ROLL_TO_WORKING_DAY =
            add(TERM, "expiry.rollToWorkingDay", "末日遇休息日顺延", "roll_to_working_day", yesNo());
    public static final Parameter<Integer> IN_FLIGHT_GRACE_DAYS =
            add(TERM, "expiry.inFlightGraceDays", "已签约未备案宽限", "in_flight_grace_days", number(0, 60, "日"));
    public static final Parameter<ExpiryResult> EXPIRY_RESULT =
            add(TERM, "expiry.result", "期满后的处理", "expiry_result", oneOf(ExpiryResult.class));
    public static final Parameter<Integer> EXPIRY_PAY_LIMIT_DAYS =
            add(TERM, "expiry.payLimitDays", "转货币付款时限", "expiry_pay_limit_days", number(1, 180, "日"));
    public static final Parameter<Integer> EXPIRY_CASE_DAYS =
            add(TERM, "expiry.caseDays", "到期处置提前立案", "expiry_case_days", number(1, 180, "日"));
    public static final Parameter<Set<Integer>> REMIND_OFFSETS =
            add(TERM, "remind.offsets", "到期前提醒", "remind_offsets", numbers(1, 365, "日"));
    public static final Parameter<Integer> ESCALATE_DAYS =
            add(TERM, "remind.escalateDays", "联系未果逐级上报间隔", "escalate_days", number(1, 30, "日"));

    public static final List<BonusParameters> BONUSES = List.of(bonus(1), bonus(2), bonus(3));

    public static final Parameter<Money> TRANSITION_RATE =
            addOptional(TRANSITION, "transition.rate", "过渡费标准", "transition_rate_fen", sum("元/㎡·月"));
    public static final Parameter<Rate> TRANSITION_OVERDUE = add(
            TRANSITION, "transition.overdueMultiplier", "逾期安置按标准的", "transition_overdue_bp", share(10_000, 30_000, ""));
    public static final Parameter<Integer> TRANSITION_ONE_OFF_MONTHS =
            add(TRANSITION, "transition.oneOffMonths", "一次性过渡费", "transition_one_off_months", number(0, 24, "个月"));
    public static final Parameter<TransitionStop> TRANSITION_STOP =
            add(TRANSITION, "transition.stopEvent", "过渡费停发", "transition_stop", oneOf(TransitionStop.class));

    public static final Parameter<InterestMode> INTEREST_MODE =
            add(INTEREST, "interest.mode", "计息方式", "interest_mode", oneOf(InterestMode.class));
    public static final Parameter<Rate> INTEREST_RATE =
            add(INTEREST, "interest.rate", "月利率", "interest_rate_bp", share(0, 50, "/月"));
    public static final Parameter<Rate> INTEREST_UNUSED_RATE =
            add(INTEREST, "interest.unusedRate", "从未使用的月利率", "interest_unused_rate_bp", share(0, 50, "/月"));
    public static final Parameter<Integer> INTEREST_UNUSED_FROM_MONTH =
            add(INTEREST, "interest.unusedFromMonth", "从未使用的可兑付起月", "interest_unused_from_month", number(0, 36, "个月后"));

    public static final Parameter<Set<Kinship>> KINSHIP =
            add(BUYER, "buyer.kinship", "可使用房票的购房人", "kinship", someOf(Kinship.class));
    public static final Parameter<Boolean> OVERSEAS_ALLOWED =
            add(BUYER, "buyer.overseasAllowed", "境外人士可使用", "overseas_allowed", yesNo());

    public static final Parameter<Boolean> CASH_BALANCE_ALLOWED =
            add(BALANCE, "use.cashBalanceAllowed", "余额可兑付", "cash_balance_allowed", yesNo());
    public static final Parameter<BalanceRule> BALANCE_RULE =
            add(BALANCE, "balance.rule", "余额兑付规则", "balance_rule", oneOf(BalanceRule.class));
    public static final Parameter<Rate> MIN_RATIO_FOR_CASH =
            add(BALANCE, "use.minRatioForCash", "全额兑付的最低使用比例", "use_ratio_for_cash_bp", share(0, 10_000, ""));
    public static final Parameter<Rate> HAIRCUT_LIMIT =
            add(BALANCE, "balance.haircutLimit", "不打折的余额占票面", "haircut_limit_bp", share(0, 10_000, "以内"));
    public static final Parameter<Rate> HAIRCUT =
            add(BALANCE, "balance.haircut", "打折扣除", "haircut_bp", share(0, 10_000, ""));
    public static final Parameter<HaircutScope> HAIRCUT_SCOPE =
            add(BALANCE, "balance.haircutScope", "打折范围", "haircut_scope", oneOf(HaircutScope.class));
    public static final Parameter<ConsumptionOrder> CONSUMPTION_ORDER =
            add(BALANCE, "consumptionOrder", "票面使用顺序", "consumption_order", oneOf(ConsumptionOrder.class));

    public static final Parameter<Set<PropertyType>> PROPERTY_TYPES =
            add(PURCHASE, "purchase.propertyTypes", "可购房屋类型", "property_types", someOf(PropertyType.class));
    public static final Parameter<Boolean> SECOND_HAND =
            add(PURCHASE, "purchase.secondHand", "可购二手房", "second_hand", yesNo());
    public static final Parameter<Boolean> MULTI_HOME =
            add(PURCHASE, "purchase.multiHome", "一票可购多套", "multi_home", yesNo());
    public static final Parameter<Boolean> MULTI_VOUCHER =
            add(PURCHASE, "purchase.multiVoucher", "多票可购一套", "multi_voucher", yesNo());
    public static final Parameter<Boolean> REGION_BARRIER =
            add(PURCHASE, "purchase.regionBarrier", "限本区购房", "region_barrier", yesNo());
    public static final Parameter<Boolean> MORTGAGE_ALLOWED =
            add(PURCHASE, "purchase.mortgageAllowed", "差额可贷款", "mortgage_allowed", yesNo());
    public static final Parameter<Rate> PRICE_TOLERANCE =
            add(PURCHASE, "purchase.priceToleranceTop", "成交价高于备案价容许", "price_tolerance_bp", share(0, 1_000, ""));
    public static final Parameter<Integer> RESERVE_TTL_DAYS =
            add(PURCHASE, "reserve.ttlDays", "锁定有效", "reserve_ttl_days", number(3, 60, "日"));
    public static final Parameter<Boolean> TAX_EXEMPT =
            add(PURCHASE, "tax.exemptVoucherPart", "房票支付部分免契税", "tax_exempt", yesNo());

    public static final Parameter<Rate> FUND_COVERAGE_MIN =
            add(FUND, "fund.coverageMin", "核发前资金落实比例", "fund_coverage_min_bp", share(0, 20_000, ""));
    public static final Parameter<Set<PropertyType>> LOAN_PROPERTY_TYPES =
            add(FUND, "fund.loanPropertyTypes", "专项借款房票可购", "loan_property_types", someOf(PropertyType.class));
    public static final Parameter<Money> COLLECTIVE_THRESHOLD =
            add(FUND, "approval.collectiveThreshold", "集体决策限额", "collective_threshold_fen", sum("元"));
    public static final Parameter<Integer> CLAIMS_TOGETHER_DAYS =
            add(FUND, "approval.claimsTogetherDays", "同一房企结算申请相隔几日内合并审批", "claims_together_days", number(0, 90, "日"));

    public static final Parameter<List<TrancheRule>> SETTLE_PRESALE =
            table("settle.presale", "期房结算节点", SaleStage.PRESALE);
    public static final Parameter<List<TrancheRule>> SETTLE_READY = table("settle.ready", "现房结算节点", SaleStage.READY);
    public static final Parameter<List<TrancheRule>> SETTLE_SECOND_HAND =
            table("settle.secondHand", "二手房结算节点", SaleStage.SECOND_HAND);
    public static final Parameter<Integer> SETTLE_DEADLINE_WD =
            workingDays(SETTLEMENT, "settle.deadlineWd", "每笔结算时限", "settle_deadline_wd", 1, 90);
    public static final Parameter<Boolean> ESCROW_ONLY =
            add(SETTLEMENT, "settle.toEscrowOnly", "只付监管账户", "escrow_only", yesNo());
    public static final Parameter<Rate> RETENTION =
            add(SETTLEMENT, "settle.retention", "每笔预留", "retention_bp", share(0, 5_000, ""));
    public static final Parameter<Rate> LAST_TRANCHE_INTEREST =
            add(SETTLEMENT, "settle.lastTrancheInterest", "末笔年利率", "last_tranche_interest_bp", share(0, 2_400, "/年"));
    public static final Parameter<Integer> REFUND_GRACE_DAYS =
            add(SETTLEMENT, "refund.graceDays", "退房后可再用", "refund_grace_days", number(0, 365, "日"));
    public static final Parameter<Integer> REFUND_RETURN_WD =
            workingDays(SETTLEMENT, "refund.developerReturnWd", "房企退款时限", "refund_return_wd", 1, 60);

    public static final Parameter<Boolean> TRANSFER_ALLOWED =
            add(CHANGE, "transfer.allowed", "可转让", "transfer_allowed", yesNo());
    public static final Parameter<Integer> TRANSFER_TIMES =
            add(CHANGE, "transfer.maxTimes", "可转让次数", "transfer_times", number(0, 3, "次"));
    public static final Parameter<Integer> TRANSFER_MIN_AREA =
            add(CHANGE, "transfer.minPerCapitaM2", "转让后人均住房面积下限", "transfer_min_area", number(0, 200, "㎡"));
    public static final Parameter<Boolean> FREEZE_SUSPENDS =
            add(CHANGE, "freeze.suspendsTerm", "冻结期间期限中止", "freeze_suspends", yesNo());
    public static final Parameter<Integer> FREEZE_YEARS =
            add(CHANGE, "freeze.maxYears", "每次冻结上限", "freeze_years", number(1, 3, "年"));
    public static final Parameter<Boolean> DELAY_SUSPENDS =
            add(CHANGE, "delay.suspendsTerm", "经办单位延误期间期限中止", "delay_suspends", yesNo());
    public static final Parameter<Integer> LOSS_NOTICE_DAYS =
            add(CHANGE, "loss.noticeDays", "挂失公告", "loss_notice_days", number(7, 60, "日"));
    public static final Parameter<Integer> INHERIT_EXTEND_DAYS =
            add(CHANGE, "inherit.extendTermDays", "继承后延长", "inherit_extend_days", number(0, 365, "日"));

    public static final Parameter<PoolMode> POOL_MODE =
            add(POOL, "pool.mode", "房源范围", "pool_mode", oneOf(PoolMode.class));
    public static final Parameter<Progress> POOL_MIN_PROGRESS =
            add(POOL, "pool.minProgress", "期房入库最低进度", "pool_min_progress", oneOf(Progress.class));
    public static final Parameter<Integer> POOL_REVIEW_MONTHS =
            add(POOL, "pool.reviewCycleMonths", "复核周期", "pool_review_months", number(1, 12, "个月"));
    public static final Parameter<Integer> POOL_BAN_MONTHS =
            add(POOL, "pool.banMonths", "退库后禁入", "pool_ban_months", number(0, 120, "个月"));
    public static final Parameter<Integer> POOL_STOP_WORK_DAYS =
            add(POOL, "pool.stopWorkDays", "停工退库", "pool_stop_work_days", number(1, 365, "日"));
    public static final Parameter<Integer> POOL_LATE_DELIVERY_DAYS =
            add(POOL, "pool.lateDeliveryDays", "逾期交付退库", "pool_late_delivery_days", number(1, 365, "日"));
    public static final Parameter<Rate> POOL_DISCOUNT_MIN =
            add(POOL, "pool.discountMin", "入库最低让利", "pool_discount_min_bp", share(0, 3_000, ""));

    public static final Parameter<Integer> INTAKE_WD = limit("sla.intake", "受理时限", "intake_wd");
    public static final Parameter<Integer> CORRECT_WD = limit("sla.correct", "申请人补正期限", "correct_wd");
    public static final Parameter<Integer> CALCULATE_WD = limit("sla.calculate", "核算时限", "calculate_wd");
    public static final Parameter<Integer> REVIEW_WD = limit("sla.review", "审核复核时限", "review_wd");
    public static final Parameter<Integer> FUNDS_WD = limit("sla.funds", "资金确认时限", "funds_wd");
    public static final Parameter<Integer> APPROVE_WD = limit("sla.approve", "审批时限", "approve_wd");
    public static final Parameter<Integer> PRINT_WD = limit("sla.print", "制票时限", "print_wd");
    public static final Parameter<Integer> HAND_OVER_WD = limit("sla.handOver", "发放时限", "hand_over_wd");
    public static final Parameter<Integer> SETTLE_MAKE_WD = limit("sla.settleMake", "结算核验时限", "settle_make_wd");
    public static final Parameter<Integer> SETTLE_CHECK_WD = limit("sla.settleCheck", "结算复核时限", "settle_check_wd");
    public static final Parameter<Integer> SETTLE_APPROVE_WD =
            limit("sla.settleApprove", "结算审批时限", "settle_approve_wd");
    public static final Parameter<Integer> SETTLE_FUNDS_WD = limit("sla.settleFunds", "财政审核拨款时限", "settle_funds_wd");
    public static final Parameter<Integer> SETTLE_PAY_WD = limit("sla.settlePay", "结算支付时限", "settle_pay_wd");
    public static final Parameter<Integer> SETTLE_RECEIPT_WD =
            limit("sla.settleReceipt", "结算回单确认时限", "settle_receipt_wd");

    public static final Parameter<Money> TALENT_FACE_MAX =
            addOptional(TALENT, "talent.faceMax", "单人票面上限", "talent_face_max_fen", sum("元"));

    public static final Parameter<Boolean> GRANT_BONUS =
            add(TALENT, "grant.bonus", "专项房票计政策性奖励", "grant_bonus", yesNo());

    private Parameters() {}

    /** All of them, in the order of the page. */
    public static List<Parameter<?>> all() {
        return java.util.Collections.unmodifiableList(LIST);
    }

    /** The parameter of this code that counts working days, as diagrams name it for the limit of a task. */
    public static Parameter<Integer> workingDays(String code) {
        return Optional.ofNullable(WORKING_DAYS.get(code))
                .orElseThrow(() -> new IllegalArgumentException("no parameter counts working days as " + code));
    }

    /** The table by which developers are paid for such a sale. */
    public static Parameter<List<TrancheRule>> tranches(SaleStage stage) {
        return switch (stage) {
            case PRESALE -> SETTLE_PRESALE;
            case READY -> SETTLE_READY;
            case SECOND_HAND -> SETTLE_SECOND_HAND;
        };
    }

    private static <T> Parameter<T> add(
            Section section, String code, String chinese, String column, Notation<T> notation) {
        return keep(new Parameter<>(code, chinese, section, false, notation, new Place.Column(column)));
    }

    private static <T> Parameter<T> addOptional(
            Section section, String code, String chinese, String column, Notation<T> notation) {
        return keep(new Parameter<>(code, chinese, section, true, notation, new Place.Column(column)));
    }

    private static Parameter<Integer> limit(String code, String chinese, String column) {
        return workingDays(LIMIT, code, chinese, column, 1, 60);
    }

    private static Parameter<Integer> workingDays(
            Section section, String code, String chinese, String column, int min, int max) {
        Parameter<Integer> limit = add(section, code, chinese, column, number(min, max, "个工作日"));
        WORKING_DAYS.put(code, limit);
        return limit;
    }

    private static Parameter<List<TrancheRule>> table(String code, String chinese, SaleStage stage) {
        boolean optional = stage == SaleStage.SECOND_HAND;
        return keep(
                new Parameter<>(code, chinese, SETTLEMENT, optional, Notation.tranches(), new Place.Tranches(stage)));
    }

    private static BonusParameters bonus(int seq) {
        BonusParameters bonus = BonusParameters.of(seq);
        bonus.all().forEach(Parameters::keep);
        return bonus;
    }

    private static <T> Parameter<T> keep(Parameter<T> parameter) {
        LIST.add(parameter);
        return parameter;
    }
}
