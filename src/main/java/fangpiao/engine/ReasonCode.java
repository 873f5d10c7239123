package fangpiao.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Why something is sent back or refused (退回、不予办理的原因), for all forms. */
public enum ReasonCode {
    R01("材料不全"),
    R02("身份不符"),
    R03("共有人未到/未授权"),
    R04("权属争议"),
    R05("查封/抵押"),
    R06("面积/金额核算有误"),
    R07("协议无效或未签"),
    R08("超出适用范围"),
    R09("资金未落实"),
    R10("与原安置重复"),
    R11("过渡费未结清"),
    R12("超期申请"),
    R13("非库内房源"),
    R14("购房人不在使用人范围"),
    R15("价格异常"),
    R16("合同未备案/已注销"),
    R17("节点未达"),
    R18("收款账户非监管账户"),
    R19("发票不符"),
    R20("房企信用/停工"),
    R21("冻结/挂失中"),
    R22("余额不足"),
    R23("重复使用"),
    R24("涉嫌虚假"),
    R25("其他");

    /** Forms whose choices come from here name them so. */
    static final String OPTIONS = "reasonOptions";

    private static final int SHORTEST_EXPLANATION = 5;

    private final String chinese;

    ReasonCode(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Code and words of any code a decision keeps; other lists of codes stand in their forms alone. */
    public static String nameOf(String code) {
        return Stream.of(values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(known -> code + " " + known.chinese)
                .orElse(code);
    }

    static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (ReasonCode code : values()) choices.put(code.name(), nameOf(code.name()));
        return choices;
    }

    static List<Map<String, String>> options() {
        return choices().entrySet().stream()
                .map(choice -> Map.of("value", choice.getKey(), "label", choice.getValue()))
                .toList();
    }

    /** "Other" says nothing unless words do. */
    static boolean lacksWords(Map<String, Object> answers) {
        return R25.name().equals(answers.get(Step.REASON_CODE.key()))
                && answers.getOrDefault(Step.OPINION.key(), "").toString().length() < SHORTEST_EXPLANATION;
    }
}
