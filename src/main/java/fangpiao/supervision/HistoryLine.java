package fangpiao.supervision;

import java.time.LocalDate;

/** A review or an exit in the history of an estate. */
public record HistoryLine(
        String caseNo, String kind, String about, String word, LocalDate openedOn, LocalDate closedOn) {}
