package fangpiao.expiry;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The steps of a sheet one by one, for whoever measures what each of them costs. */
@Component
public class ExpiryStorm {

    /** Everybody's last day, and the day that finds it over. */
    public static final LocalDate LAST_DAY = LocalDate.parse(ExpiryScenario.LAST_DAY);

    public static final LocalDate THE_DAY_AFTER = LAST_DAY.plusDays(1);

    private final DailySheet sheet;
    private final CaseOpening opening;
    private final AttentionDesk attention;

    ExpiryStorm(DailySheet sheet, CaseOpening opening, AttentionDesk attention) {
        this.sheet = sheet;
        this.opening = opening;
        this.attention = attention;
    }

    public void worksTheSheet() {
        sheet.work();
    }

    public void endsTerms() {
        sheet.endTerms();
    }

    /** A round of the scheduler. */
    public void goesOn() {
        opening.goOn();
    }

    /** Cases at no pace at all; answers how many vouchers it has looked at. */
    public int opensCases(int atMost) {
        var next = attention.next(atMost);
        next.forEach(attention::attend);
        return next.size();
    }
}
