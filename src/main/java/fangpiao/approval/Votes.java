package fangpiao.approval;

/**
 * What has been voted in a round so far.
 *
 * @param minutes how many different minutes were named
 */
record Votes(int approvals, int refusals, int returned, int minutes) {}
