package fangpiao.calculation;

/**
 * What a sheet is called, and which steps of the case are signed for on it.
 *
 * @param maker what the first to sign is called: 核算人, or 经办人 where the system alone calculates
 * @param calculatedAt id of the user task in which somebody answers for the amounts
 * @param checkedAt id of the user task in which somebody else checks them
 */
public record SheetKind(String title, String maker, String calculatedAt, String checkedAt) {}
