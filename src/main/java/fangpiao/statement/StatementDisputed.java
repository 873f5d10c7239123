package fangpiao.statement;

import fangpiao.shared.BookMonth;
import fangpiao.shared.Money;
import java.time.LocalDate;

/** A developer does not agree with its statement; told inside the transaction, to whoever has to look into it. */
public record StatementDisputed(
        long dispute,
        String statementNo,
        String developerCode,
        BookMonth month,
        Money amount,
        String words,
        LocalDate dueOn) {}
