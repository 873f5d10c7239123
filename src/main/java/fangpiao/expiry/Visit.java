package fangpiao.expiry;

import java.time.LocalDate;

/** A call at the holder's home: told in person, or a notice posted on the door. */
record Visit(Result result, LocalDate on) {

    enum Result {
        TOLD,
        POSTED
    }
}
