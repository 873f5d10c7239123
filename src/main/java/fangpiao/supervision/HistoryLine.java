package fangpiao.supervision;

import java.time.LocalDate;

/**
 * A review or an exit in the history of an estate.
 *
 * @param detail what it rests on, and the days that follow from it
 */
public record HistoryLine(
        String caseNo, String kind, String about, String word, String detail, LocalDate openedOn, LocalDate closedOn) {}
