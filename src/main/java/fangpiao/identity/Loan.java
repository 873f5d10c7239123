package fangpiao.identity;

/**
 * A post that is lent to somebody while he stands in for an absent colleague (代岗).
 *
 * @param absent whose post it is
 */
public record Loan(Role post, String absent, String absentName) {

    /** 核算岗（代张丽萍）. */
    public String chinese() {
        return post.title() + "（代" + absentName + "）";
    }
}
