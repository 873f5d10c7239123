package fangpiao.policychange;

import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.VersionHead;
import java.util.List;

/**
 * A rule version as the pages show it, with how it stands today.
 *
 * @param change the case by which it came to be, or null for what came with the product
 */
record RuleVersion(Policy policy, Standing standing, PolicyChange change) {

    public VersionHead head() {
        return policy.head();
    }

    public String code() {
        return policy.code();
    }

    /** Whether its author may still write on it. */
    public boolean isWritable() {
        return standing == Standing.DRAFT && (change == null || change.status() == PolicyChange.Status.DRAFTING);
    }

    /** Whether a replay tells what it means for open cases. */
    public boolean isReplayed() {
        return change != null
                && switch (change.status()) {
                    case SUBMITTED, REVIEWED, ACTIVATED -> true;
                    case DRAFTING, ABANDONED -> false;
                };
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
