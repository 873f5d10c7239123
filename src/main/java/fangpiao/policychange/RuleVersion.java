package fangpiao.policychange;

import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.VersionHead;
import java.util.List;

/** A rule version as the pages show it, with how it stands today. */
record RuleVersion(Policy policy, Standing standing) {

    public VersionHead head() {
        return policy.head();
    }

    public String code() {
        return policy.code();
    }

    public boolean isDraft() {
        return standing == Standing.DRAFT;
    }

    /** From when to when. */
    public String days() {
        String from = head().effectiveFrom().toString();
        return head().effectiveTo() == null ? from + " 起" : from + " 至 " + head().effectiveTo();
    }

    /** Where it holds and for what. */
    public String scope() {
        String scope = "%s · %s · %s"
                .formatted(
                        policy.say(Parameters.AREAS),
                        policy.say(Parameters.LAND_TYPES),
                        policy.say(Parameters.PROPERTY_KINDS));
        return head().projectCode() == null ? scope : "仅项目 " + head().projectCode() + " · " + scope;
    }

    List<RuleLine> lines() {
        return Parameters.all().stream().map(this::line).toList();
    }

    /** How many of its values no official text confirms. */
    public long unconfirmed() {
        return lines().stream().filter(RuleLine::isUnconfirmed).count();
    }

    public long values() {
        return lines().stream().filter(RuleLine::given).count();
    }

    private RuleLine line(Parameter<?> parameter) {
        return new RuleLine(
                parameter, policy.find(parameter).isPresent(), policy.say(parameter), policy.evidence(parameter));
    }
}
