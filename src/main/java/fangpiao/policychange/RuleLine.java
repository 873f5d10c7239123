package fangpiao.policychange;

import fangpiao.policy.Evidence;
import fangpiao.policy.Parameter;

/**
 * One parameter of a version for an official to read.
 *
 * @param given whether the version has a value for it
 */
record RuleLine(Parameter<?> parameter, boolean given, String value, Evidence evidence) {

    public boolean isUnconfirmed() {
        return given && !evidence.confirmed();
    }

    /** 已确认 or 待确认; empty where there is nothing to confirm. */
    public String mark() {
        return given ? evidence.mark() : "";
    }

    public String source() {
        return given ? evidence.source() : "";
    }
}
