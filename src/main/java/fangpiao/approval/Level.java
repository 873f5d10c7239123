package fangpiao.approval;

/**
 * A step of the ladder.
 *
 * @param group the post that decides
 * @param seats how many of it vote
 * @param approvals so many agree, and it is approved
 * @param refusals so many refuse, and it is refused
 */
public record Level(String group, int seats, int approvals, int refusals) {

    public Level {
        if (approvals + refusals > seats + 1)
            throw new IllegalArgumentException("a vote at " + group + " may never end");
    }

    boolean isDecidedBy(Votes votes) {
        return votes.returned() > 0 || votes.approvals() >= approvals || votes.refusals() >= refusals;
    }
}
