package fangpiao.closing;

import fangpiao.shared.BookMonth;

/**
 * A month as the page tells it.
 *
 * @param statements how many were issued for it, and of them …
 * @param signed … so many that both sides have signed
 */
record MonthLine(BookMonth month, String state, int statements, int signed) {}
