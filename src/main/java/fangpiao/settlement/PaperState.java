package fangpiao.settlement;

import fangpiao.document.Checklist;

/**
 * How one paper of a claim stands.
 *
 * @param words what is known of it, for the list that officials and the developer read
 */
record PaperState(ClaimPaper paper, boolean required, Standing standing, String words) {

    enum Standing {
        /** The reviewer has seen it, or what it proves was proven. */
        SEEN,
        /** Seen with an earlier claim to the contract, and nothing has changed. */
        SEEN_BEFORE,
        /** There is a file nobody has looked at yet. */
        ATTACHED,
        ABSENT
    }

    boolean isMissing() {
        return required && standing == Standing.ABSENT;
    }

    /** Whether the reviewer still has to see it. */
    boolean isUnseen() {
        return standing == Standing.ATTACHED || standing == Standing.ABSENT;
    }

    /** As a row of a form's table. */
    record Row(String paper, String required, String state) {}

    Row row() {
        return new Row(paper.chinese(), required ? "必交" : "选交", words);
    }

    Checklist.State forAll() {
        return new Checklist.State(new Checklist.Item(paper.name(), paper.chinese(), required), words, isMissing());
    }
}
