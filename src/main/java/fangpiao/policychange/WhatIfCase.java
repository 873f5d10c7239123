package fangpiao.policychange;

import fangpiao.identity.Role;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;

/**
 * One case of a replay.
 *
 * @param ruleVersion the one it is pinned to
 */
record WhatIfCase(
        CaseNo caseNo, String holderName, String projectCode, String ruleVersion, Prospect before, Prospect after) {

    /** Negative when the household would lose. */
    public Money gain() {
        return after.equity().plus(after.bonus()).minus(before.equity()).minus(before.bonus());
    }

    public boolean isOtherLevel() {
        return !before.level().equals(after.level());
    }

    public boolean isOtherTerm() {
        return before.termMonths() != after.termMonths();
    }

    public String levelBefore() {
        return title(before.level());
    }

    public String levelAfter() {
        return title(after.level());
    }

    private static String title(String level) {
        return Role.ofGroup(level).map(Role::title).orElse(level);
    }
}
