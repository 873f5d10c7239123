package fangpiao.identity;

import java.util.Optional;
import java.util.stream.Stream;

/** The posts of the bureau, and who comes to it from outside. A role is a group of the engine; its id is what a diagram writes as candidate group. */
public enum Role {
    INTAKE_CLERK("intake-clerk", "受理经办岗", Reach.CASES),
    CALC_CLERK("calc-clerk", "核算岗", Reach.CASES),
    LEGAL_REVIEWER("legal-reviewer", "法制审核岗", Reach.CASES),
    RENEWAL_REVIEWER("renewal-reviewer", "复核岗", Reach.CASES),
    SECTION_HEAD("section-head", "科室负责人", Reach.CASES),
    RENEWAL_APPROVER("renewal-approver", "分管副局长", Reach.CASES),
    RENEWAL_DIRECTOR("renewal-director", "局长", Reach.CASES),
    COLLECTIVE_MEETING("collective-meeting", "局长办公会", Reach.CASES),
    GOV_APPROVER("gov-approver", "区政府分管领导", Reach.CASES),
    PRINTER("printer", "制票岗", Reach.CASES),
    SEAL_KEEPER("seal-keeper", "用印岗", Reach.CASES),
    CONTRACT_VERIFIER("contract-verifier", "合同核验岗", Reach.CASES),
    FINANCE_CHECKER("finance-checker", "财政审核岗", Reach.CASES),
    FINANCE_APPROVER("finance-approver", "财政审批岗", Reach.CASES),
    CASHIER("cashier", "出纳岗", Reach.CASES),
    POOL_REVIEWER("pool-reviewer", "房源审核岗", Reach.CASES),
    POOL_INSPECTOR("pool-inspector", "现场核查岗", Reach.CASES),
    POOL_APPROVER("pool-approver", "房源审批岗", Reach.CASES),
    POLICY_AUTHOR("policy-author", "规则起草岗", Reach.CASES),
    POLICY_ACTIVATOR("policy-activator", "规则审批岗", Reach.CASES),
    MANAGER("manager", "管理层", Reach.READING),
    AUDITOR("auditor", "审计监督岗", Reach.READING),
    DEVELOPER("developer", "房企经办", Reach.PARTNER),
    INTEGRATION("integration", "接口账号", Reach.INTERFACE),
    ADMIN("camunda-admin", "系统管理员", Reach.EVERYTHING);

    /** How far a role reaches: works on cases, reads all, opens its own from outside, is a machine, or looks after us. */
    enum Reach {
        CASES,
        READING,
        PARTNER,
        INTERFACE,
        EVERYTHING
    }

    private final String groupId;
    private final String title;
    private final Reach reach;

    Role(String groupId, String title, Reach reach) {
        this.groupId = groupId;
        this.title = title;
        this.reach = reach;
    }

    /** The group's id in the engine. */
    public String groupId() {
        return groupId;
    }

    /** What an official calls it. */
    public String title() {
        return title;
    }

    public static Optional<Role> ofGroup(String groupId) {
        return Stream.of(values()).filter(r -> r.groupId.equals(groupId)).findFirst();
    }

    Reach reach() {
        return reach;
    }

    /** Works in Tasklist: the posts of the bureau but for the administrator, and nobody from outside. */
    public boolean isOfficial() {
        return reach == Reach.CASES || reach == Reach.READING;
    }

    /** Works on cases, and does not only read about them. */
    public boolean worksOnCases() {
        return reach == Reach.CASES;
    }

    /** Answers for the work of others, and so may move it from one desk to another. */
    public boolean leads() {
        return this == SECTION_HEAD || this == RENEWAL_APPROVER || this == RENEWAL_DIRECTOR || this == MANAGER;
    }

    /** Follows the cases of others in Cockpit. */
    public boolean watchesAllCases() {
        return reach == Reach.READING || reach == Reach.EVERYTHING;
    }

    /** Comes from outside and gets nothing but the pages made for that. */
    public boolean isPartner() {
        return reach == Reach.PARTNER;
    }

    static Stream<Role> clerks() {
        return Stream.of(values()).filter(Role::worksOnCases);
    }

    static Stream<Role> leaders() {
        return Stream.of(values()).filter(Role::leads);
    }

    /** Who sees how much each colleague has to do. */
    static Stream<Role> readersOfLoad() {
        return Stream.concat(leaders(), Stream.of(AUDITOR));
    }

    static Stream<Role> officials() {
        return Stream.of(values()).filter(Role::isOfficial);
    }
}
