package fangpiao.proof;

/**
 * How a difference could be put right. Nothing is changed by it.
 *
 * @param step the opposite transfer or the step, in words and figures
 * @param who must do it, and who must look at it
 */
record Proposal(String step, String who) {}
