package fangpiao.filing;

import fangpiao.intake.Complaint;
import fangpiao.shared.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A filing in the fields of a request. */
class FilingTexts extends FilingReader {

    private final Map<String, String> texts;
    private final String prefix;
    private final List<Complaint> complaints;

    /** @param prefix what stands before the fields of this filing: {@code filings[3].} or nothing */
    FilingTexts(Map<String, String> texts, String prefix, List<Complaint> complaints) {
        this.texts = texts;
        this.prefix = prefix;
        this.complaints = complaints;
    }

    @Override
    Optional<String> words(FilingField field, String pattern) {
        return Optional.of(text(field)).filter(text -> text.matches(pattern));
    }

    @Override
    Optional<Money> yuan(FilingField field) {
        return words(field, "\\d{1,12}(\\.\\d{1,2})?").map(Money::yuan);
    }

    @Override
    Optional<LocalDate> day(FilingField field) {
        return dayOf(text(field));
    }

    @Override
    boolean isBlank(FilingField field) {
        return text(field).isEmpty();
    }

    @Override
    void complain(FilingField field, String sentence) {
        complaints.add(new Complaint(prefix + field.json(), field.column().name() + sentence));
    }

    static Optional<LocalDate> dayOf(String text) {
        try {
            return text.matches("20\\d{2}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private String text(FilingField field) {
        return texts.getOrDefault(prefix + field.json(), "").strip();
    }
}
