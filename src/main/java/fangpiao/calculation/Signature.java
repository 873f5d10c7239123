package fangpiao.calculation;

import java.time.LocalDate;

/** Who answers for the amounts of a case, since when. */
public record Signature(String person, LocalDate on) {

    /** Nobody has signed yet: room for a pen. */
    static final Signature NONE = new Signature("　　　　　　　　", null);

    public String day() {
        if (on == null) return "　　　　年　　月　　日";
        return "%d年%d月%d日".formatted(on.getYear(), on.getMonthValue(), on.getDayOfMonth());
    }
}
