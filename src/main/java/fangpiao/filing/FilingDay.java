package fangpiao.filing;

import java.time.LocalDate;

/** What arrived on a day. */
public record FilingDay(LocalDate day, int byInterface, int byFile, int differences) {

    public boolean isEmpty() {
        return byInterface + byFile == 0;
    }
}
