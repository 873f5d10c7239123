package fangpiao.statement;

import fangpiao.shared.Money;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The month of one developer, or of all of them together, in one line; what goes down is told without its sign. */
record DeveloperLine(
        String no,
        String party,
        String name,
        int contracts,
        Money opening,
        Money committed,
        Money paid,
        Money setOff,
        Money rescinded,
        Money other,
        Money closing,
        Money clawedBack,
        Money returned,
        Money debt,
        String state) {

    static final List<String> HEADER = List.of(
            "对账单号",
            "统一社会信用代码",
            "房企",
            "本月备案合同（份）",
            "期初应付（元）",
            "合同备案划转（元）",
            "已支付（元）",
            "抵扣追款（元）",
            "退房冲减（元）",
            "其他减少（元）",
            "期末应付（元）",
            "本月应追回（元）",
            "本月追回（元）",
            "期末应追回（元）",
            "签认情况");

    static DeveloperLine of(Statement statement) {
        Balance payable = statement.figures().balance(Section.PAYABLE);
        Balance debt = statement.figures().balance(Section.CLAW_BACK);
        return new DeveloperLine(
                statement.no(),
                statement.figures().party(),
                statement.figures().partyName(),
                statement.figures().contracts(),
                payable.opening(),
                payable.sumOf("COMMIT"),
                payable.sumOf("SETTLE").negated(),
                payable.sumOf("SET_OFF").negated(),
                payable.sumOf("RESCIND").negated(),
                payable.rest("COMMIT", "SETTLE", "SET_OFF", "RESCIND").negated(),
                payable.closing(),
                debt.sumOf("CLAW_BACK"),
                debt.sumOf("RESCIND").plus(debt.sumOf("SET_OFF")).negated(),
                debt.closing(),
                statement.state());
    }

    static DeveloperLine total(List<DeveloperLine> lines) {
        return new DeveloperLine(
                null,
                null,
                "合计（%d家）".formatted(lines.size()),
                lines.stream().mapToInt(DeveloperLine::contracts).sum(),
                sum(lines, DeveloperLine::opening),
                sum(lines, DeveloperLine::committed),
                sum(lines, DeveloperLine::paid),
                sum(lines, DeveloperLine::setOff),
                sum(lines, DeveloperLine::rescinded),
                sum(lines, DeveloperLine::other),
                sum(lines, DeveloperLine::closing),
                sum(lines, DeveloperLine::clawedBack),
                sum(lines, DeveloperLine::returned),
                sum(lines, DeveloperLine::debt),
                null);
    }

    List<Object> cells() {
        return Arrays.asList(
                no,
                party,
                name,
                contracts,
                opening,
                committed,
                paid,
                setOff,
                rescinded,
                other,
                closing,
                clawedBack,
                returned,
                debt,
                state);
    }

    private static Money sum(List<DeveloperLine> lines, Function<DeveloperLine, Money> amount) {
        return Money.sum(lines.stream().map(amount).toList());
    }
}
