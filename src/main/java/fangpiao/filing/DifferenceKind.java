package fangpiao.filing;

import fangpiao.shared.Named;

/** How a filing can differ from what the house knows, and what a clerk does about it. */
public enum DifferenceKind implements Named {
    DOUBLE_SALE("一房两卖", "房源已由他人锁定或购买。立即核实，属实的按「一房多卖」申请房源退库。"),
    PRICE("价格不一致", "核对合同原件；我方登记有误的，退回购房案更正后重新比对。"),
    UNIT("房源不一致", "核对合同原件；我方登记有误的，退回购房案更正后重新比对。"),
    BUYER("购房人不一致", "核对购房人身份；不是同一人的，不得划转。"),
    BUYER_NAME("购房人姓名写法不一致", "证件号码相同。核实为同一人的，可以网签为准。"),
    OTHER_FILING("备案号不一致", "同一合同已有另一备案号，请向网签系统核实。"),
    DAY("备案日期不一致", "奖励按备案日期计算，请核实以哪一日为准。"),
    SIGNED_DAY("签订日期不一致", "房票是否过期按合同签订日期判定。核对合同原件；我方登记有误的，退回购房案更正后重新比对。"),
    BACKDATED("备案日期异常", "早于签订、晚于接收或超过30日才报送。核实属实的，可以网签为准。"),
    UNKNOWN_CONTRACT("合同未登记", "网签标明使用房票或由同一购房人购买，我方尚未登记该合同。登记后重新比对；房源不在房源库的，写明核实结果。"),
    VOUCHER_SALE("房票购房未登记", "网签标明使用房票，我方没有该购房案，房源仍在售。属本局房票的，登记后重新比对；属外区房票的，以网签为准，房源即行下架。"),
    NOT_YET_LISTED("审核中房源已售", "房源尚在入库审核。上架时自动重新比对，即行下架；未入库的，写明处理结果。"),
    CHANGED("备案内容有变", "同一备案号先后两次内容不同，请向网签系统核实。"),
    CANCELLED_FILING("备案已注销", "已划转的，请办理退房退款；尚未划转的，复核后不会划转，请向购房人核实是否继续购房。"),
    REFUSED("未能入账", "按系统提示处理后重新比对。");

    private final String chinese;
    private final String advice;

    DifferenceKind(String chinese, String advice) {
        this.chinese = chinese;
        this.advice = advice;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    public String advice() {
        return advice;
    }

    /** Whether a clerk may take it as filed: neither our money nor the home nor the person is in question. */
    public boolean isAppliable() {
        return this == BUYER_NAME || this == BACKDATED || this == VOUCHER_SALE;
    }

    /** Whether comparing again can settle it. */
    public boolean isComparable() {
        return this != CHANGED && this != CANCELLED_FILING;
    }
}
