package fangpiao.supervision;

import static fangpiao.supervision.Trigger.Severity.ENDING;
import static fangpiao.supervision.Trigger.Severity.GRAVE;
import static fangpiao.supervision.Trigger.Severity.ORDINARY;
import static fangpiao.supervision.Trigger.Severity.STEPPED;
import static fangpiao.supervision.Trigger.Severity.URGENT;

/** Why an estate leaves the pool, with the code of the rulebook and what follows from it (domain §6.3). */
enum Trigger {
    VOLUNTARY("自愿退库", ENDING),
    E1("房源售罄", ENDING),
    E2("预售许可失效或到期", GRAVE),
    E3("查封、抵押未解除", GRAVE),
    E4("停工或列入烂尾预警", URGENT),
    E5("对持票人加价或超备案价", STEPPED),
    E6("拒收房票、条件不平等或捆绑销售", STEPPED),
    E7("一房多卖", GRAVE),
    E8("提供虚假材料", GRAVE),
    E9("违反预售资金监管", ORDINARY),
    E10("逾期交付", ORDINARY),
    E11("不退还应追回的房票款", ORDINARY),
    E12("列入失信名单或被申请破产", GRAVE),
    E13("半年内查实投诉三次以上", ORDINARY),
    E14("合作协议期满", ENDING),
    E15("被责令安全或质量整改", ORDINARY);

    /** What a trigger does by itself, before anybody decides. */
    enum Severity {
        ENDING("无过错，暂停新的锁定，直接决定"),
        GRAVE("立即暂停新的锁定"),
        URGENT("紧急列出并告知全部备案合同的持票人"),
        STEPPED("第1次警告，第2次暂停3至6个月，第3次退库"),
        ORDINARY("责令整改后决定");

        private final String chinese;

        Severity(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    private final String chinese;
    private final Severity severity;

    Trigger(String chinese, Severity severity) {
        this.chinese = chinese;
        this.severity = severity;
    }

    /** With its code, as officials call it: E2 预售许可失效或到期. */
    String chinese() {
        return this == VOLUNTARY ? chinese : name() + " " + chinese;
    }

    /** For those who have never heard of the codes. */
    String plain() {
        return chinese;
    }

    Severity severity() {
        return severity;
    }

    boolean stopsSalesAtOnce() {
        return severity == GRAVE || severity == ENDING;
    }

    boolean concernsEveryContract() {
        return severity == URGENT;
    }

    boolean isStepped() {
        return severity == STEPPED;
    }

    /** Something is over that can be had anew: a permit, an agreement. */
    boolean isRenewable() {
        return this == E2 || this == E14;
    }

    /** Its developer's: it is told to mend it first, and banned if the estate goes for it. */
    boolean isFault() {
        return severity != ENDING;
    }
}
