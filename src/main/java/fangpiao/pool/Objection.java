package fangpiao.pool;

import java.time.LocalDate;

/** Somebody is against the listing of an estate, and says why. */
record Objection(String objector, String content, LocalDate receivedOn) {

    /** The family name is enough for whoever reads about it: 王*. */
    String maskedObjector() {
        return objector.substring(0, 1) + "*";
    }
}
