package fangpiao.statement;

import java.util.List;

/** With whom the books are compared. */
public enum Kind {
    DEVELOPER("房企", List.of(Section.PAYABLE, Section.CLAW_BACK), List.of(Side.BUREAU, Side.DEVELOPER)),
    FUND("资金账户", List.of(Section.FREE, Section.PROMISED), List.of(Side.BUREAU, Side.APPROVER));

    private final String chinese;
    private final List<Section> sections;
    private final List<Side> sides;

    Kind(String chinese, List<Section> sections, List<Side> sides) {
        this.chinese = chinese;
        this.sections = sections;
        this.sides = sides;
    }

    public String chinese() {
        return chinese;
    }

    List<Section> sections() {
        return sections;
    }

    /** Who signs it. */
    public List<Side> sides() {
        return sides;
    }
}
