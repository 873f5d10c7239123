package fangpiao.proof;

/** Knows what would put a difference of its check right. */
@FunctionalInterface
interface Repair {

    Proposal of(Difference difference);

    /** The same persons, and a step that depends on which side is more. */
    static Repair by(String who, String ifLeftIsMore, String ifRightIsMore) {
        return difference -> new Proposal(
                (difference.leftIsMore() ? ifLeftIsMore : ifRightIsMore)
                        .replace("{place}", difference.place())
                        .replace("{gap}", difference.gap().toString())
                        .replace("{left}", difference.left().toString())
                        .replace("{right}", difference.right().toString()),
                who);
    }

    /** One step whatever the sides say. */
    static Repair step(String who, String step) {
        return difference -> new Proposal(
                step.replace("{place}", difference.place())
                        .replace("{left}", difference.leftSide())
                        .replace("{right}", difference.rightSide()),
                who);
    }
}
