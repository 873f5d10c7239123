package fangpiao.policychange;

import fangpiao.shared.Money;
import java.time.LocalDateTime;

/**
 * A replay in figures.
 *
 * @param round counts how often the draft was submitted
 * @param lost as a positive amount
 */
record WhatIfTotals(
        int round,
        LocalDateTime replayedAt,
        int cases,
        int gaining,
        int losing,
        Money gained,
        Money lost,
        Money faceBefore,
        Money faceAfter,
        Money bonusBefore,
        Money bonusAfter,
        int otherLevel,
        int otherTerm) {

    public int unchanged() {
        return cases - gaining - losing;
    }

    public Money balance() {
        return gained.minus(lost);
    }

    /** How many cases a view shows. */
    public int of(WhatIfView view) {
        return switch (view) {
            case ALL -> cases;
            case GAINING -> gaining;
            case LOSING -> losing;
            case UNCHANGED -> unchanged();
            case OTHER_LEVEL -> otherLevel;
            case OTHER_TERM -> otherTerm;
        };
    }
}
