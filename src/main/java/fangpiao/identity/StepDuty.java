package fangpiao.identity;

import fangpiao.engine.CaseKind;
import java.util.Set;

/**
 * A step of a kind of case as its diagram draws it.
 *
 * @param opens whether it opens the case
 * @param roles whose step it is
 * @param secondFactor whether it may ask for a second factor
 */
public record StepDuty(
        CaseKind kind, String key, String name, Duty duty, boolean opens, Set<Role> roles, boolean secondFactor) {}
