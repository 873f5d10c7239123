package fangpiao.calculation;

/**
 * What a sheet is called, and which steps of the case are signed for on it.
 *
 * @param calculatedAt id of the user task in which somebody answers for the amounts
 * @param checkedAt id of the user task in which somebody else checks them
 */
public record SheetKind(String title, String calculatedAt, String checkedAt) {}
