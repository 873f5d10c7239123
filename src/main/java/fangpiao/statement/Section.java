package fangpiao.statement;

import java.util.Map;

/** An account of a statement, and what its movements are called. */
public enum Section {
    PAYABLE(
            "应付房票款",
            Map.of(
                    "COMMIT", "合同备案划转",
                    "SETTLE", "支付结算款",
                    "SET_OFF", "抵扣追款",
                    "BANK_RETURN", "退汇转回",
                    "RESCIND", "退房冲减",
                    "PENALTY", "扣除违约金",
                    "INTEREST", "末期利息",
                    "INTEREST_PAID", "支付末期利息")),
    CLAW_BACK("应追回款", Map.of("CLAW_BACK", "退房应追回", "RESCIND", "房企退回", "SET_OFF", "结算款抵扣")),
    FREE("可用资金", Map.of("DEPOSIT", "资金到账", "RESERVE", "核发占用", "OWE", "新增应付占用", "RELEASE", "解除占用")),
    PROMISED(
            "已承诺未支付",
            Map.of(
                    "RESERVE", "核发承诺",
                    "OWE", "新增应付",
                    "RELEASE", "解除承诺",
                    "SETTLE", "支付结算款",
                    "INTEREST", "支付末期利息",
                    "CASH_OUT", "支付持票人或被征收人",
                    "SET_OFF", "抵扣",
                    "BANK_RETURN", "退汇转回",
                    "RESCIND", "追回款到账"));

    private final String chinese;
    private final Map<String, String> items;

    Section(String chinese, Map<String, String> items) {
        this.chinese = chinese;
        this.items = items;
    }

    public String chinese() {
        return chinese;
    }

    /** In words; a movement that came later into the books is still counted. */
    String nameOf(String item) {
        return items.getOrDefault(item, "其他");
    }
}
