package fangpiao.filing;

import fangpiao.shared.Money;
import fangpiao.spreadsheet.Cell;
import fangpiao.spreadsheet.Row;
import java.time.LocalDate;
import java.util.Optional;

/** A filing in a row of the day's file. */
class FilingRow extends FilingReader {

    private final Row row;

    FilingRow(Row row) {
        this.row = row;
    }

    @Override
    Optional<String> words(FilingField field, String pattern) {
        return cell(field).words().filter(text -> text.matches(pattern));
    }

    @Override
    Optional<Money> yuan(FilingField field) {
        return cell(field).yuan();
    }

    @Override
    Optional<LocalDate> day(FilingField field) {
        return cell(field).day();
    }

    @Override
    boolean isBlank(FilingField field) {
        return cell(field).isBlank();
    }

    /** A faulty cell has been told already. */
    @Override
    void complain(FilingField field, String sentence) {
        if (cell(field).kind() != Cell.Kind.FAULTY) row.complain(field.column(), sentence);
    }

    private Cell cell(FilingField field) {
        return row.cell(field.column());
    }
}
