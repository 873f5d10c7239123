package fangpiao.notification;

import java.util.Optional;
import java.util.stream.Stream;

/** A name in braces that a template may use, and an example of what comes in its place. */
public enum Placeholder {
    BUREAU("经办单位", "昆明市西山区城市更新改造局"),
    CASE("案件号", "DQ-2025-000001"),
    VOUCHER_TAIL("房票尾号", "000001-6"),
    LAST_DAY("最后一天", "2025-09-01"),
    FORMER_LAST_DAY("原最后一天", "2025-03-01"),
    DAYS_LEFT("剩余天数", "30"),
    MISSING("补正事项", "申请人身份材料、补偿协议"),
    ANSWER_BY("补正期限", "2025-08-26"),
    STEP("环节", "复核"),
    DUE("办理期限", "2025-08-12"),
    TIME_USED("已用时限", "75%"),
    ESTATE("楼盘", "西山云庭"),
    HOME("房源", "XSYT-01-0101"),
    SITUATION("情形", "暂停销售"),
    ORDER("支付指令", "JS-2025-000001-1"),
    BULK_NO("批量编号", "PL-2025-000001"),
    REACH("范围", "本户全部案件"),
    DAY("日期", "2025-08-12"),
    WHAT_TO_DO("办理要求", "请立即电话联系持票人；联系不上的，登记后上门告知或张贴告知书。"),
    LINES("件数", "5"),
    LINES_OVERDUE("超期件数", "2"),
    LINES_TODAY("今日到期件数", "1"),
    VOUCHER("房票号", "FP-530112-XKZ-2024-000001-6", true),
    AMOUNT("金额", "1,012,367.20", true),
    EXPLANATION("说明", "本合同单价12,000.00元/㎡，高于近90日同栋同类成交中位数。", true),
    REASON("原因", "收款户名与账号不符", true),
    POSTS("岗位", "核算岗"),
    PERSON("人员", "张丽萍", true),
    LIST("清单", "已超期\n　1. 房票核发 HF-2025-000001「复核」，李建国，期限 2025-08-08", true);

    private final String chinese;
    private final String example;
    private final boolean personal;

    Placeholder(String chinese, String example) {
        this(chinese, example, false);
    }

    /** @param personal says something about a person, and so has no place on a telephone's screen */
    Placeholder(String chinese, String example, boolean personal) {
        this.chinese = chinese;
        this.example = example;
        this.personal = personal;
    }

    static Optional<Placeholder> of(String chinese) {
        return Stream.of(values())
                .filter(known -> known.chinese.equals(chinese))
                .findFirst();
    }

    String chinese() {
        return chinese;
    }

    public String inBraces() {
        return "{" + chinese + "}";
    }

    public String example() {
        return example;
    }

    public boolean isPersonal() {
        return personal;
    }
}
