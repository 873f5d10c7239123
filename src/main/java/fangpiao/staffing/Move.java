package fangpiao.staffing;

import java.util.Optional;

/**
 * A task is to change hands.
 *
 * @param to nobody: back to its post
 * @param standsFor whom the new holder stands in for; null unless he does
 * @param by null when the house itself moves it
 */
record Move(HeldTask task, Kind kind, String to, String standsFor, String reason, String by) {

    enum Kind {
        SUBSTITUTED,
        RETURNED,
        TAKEN_OVER,
        MOVED,
        FELL_BACK,
        HANDED_OVER;

        /** Of a substitution both are told once, and not task by task. */
        boolean isToldByItself() {
            return this != SUBSTITUTED && this != RETURNED && this != HANDED_OVER;
        }
    }

    /** How it went: moved, or refused with a sentence. */
    public record Outcome(HeldTask task, Optional<String> refusal) {

        public boolean isMoved() {
            return refusal.isEmpty();
        }

        public String sentence() {
            return refusal.orElse("");
        }
    }

    static Move back(HeldTask task, Kind kind, String reason, String by) {
        return new Move(task, kind, null, null, reason, by);
    }
}
