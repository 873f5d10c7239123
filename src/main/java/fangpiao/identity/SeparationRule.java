package fangpiao.identity;

import java.util.List;

/**
 * The rulebook's rules of separation (domain §1.2), and what holds each of them when everything else fails: its rows in the
 * table {@code forbidden_pair}, a constraint, trigger or view of the database, or a table of decisions.
 */
public enum SeparationRule {
    SOD_1("同一案件中，核算、法制审核、复核、审批、制票、用印、发放由不同的人办理；据以核算、复核的人不得审批由其产生的后续案件", "forbidden_pair"),
    SOD_2("制票与用印由不同的人办理（空白房票保管岗随票证库存启用）", "forbidden_pair"),
    SOD_3(
            "结算与付款中，经办、复核、审批、资金审核、支付、支付审批由不同的人办理",
            "forbidden_pair",
            "another_person_approves",
            "approver_has_acted_in_no_case_of_the_batch",
            "confirmed_by_another_person",
            "two_persons_sign"),
    SOD_4("房源材料审核、现场核查与审批由不同的人办理；审批过房企入库的人不得单独审批该房企的结算", "forbidden_pair"),
    SOD_5("起草规则的人（包括在草案上写过一次的人）不得批准其生效", "forbidden_pair", "another_person_activates"),
    SOD_6("兑付、到期转货币、退房、司法冻结和解冻等影响房票的事项至少由两人办理，有事由和依据", "forbidden_pair", "two_persons_freeze", "two_persons_unfreeze"),
    SOD_7("与持票人或者房企有利害关系的人应当回避，不得办理", "recused_persons_do_not_act"),
    SOD_8("系统管理员不办理业务；审计监督岗只读，不抽查本人经手的案件", "administrators_never_act", "nobody_examines_what_he_acted_in"),
    SOD_9(
            "超过集体决策限额的，须经局长办公会决定并登记会议纪要",
            "bpmn/approval-level.dmn",
            "collective_exactly_above_the_threshold",
            "a_collective_decision_names_its_minutes"),
    SOD_10("房企只能查看和办理本企业的事项", "developer_case");

    private final String chinese;
    private final List<String> heldBy;

    SeparationRule(String chinese, String... heldBy) {
        this.chinese = chinese;
        this.heldBy = List.of(heldBy);
    }

    static SeparationRule ofCode(String code) {
        return valueOf(code.replace('-', '_'));
    }

    public String code() {
        return name().replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    List<String> heldBy() {
        return heldBy;
    }
}
