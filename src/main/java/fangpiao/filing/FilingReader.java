package fangpiao.filing;

import static fangpiao.filing.FilingField.BUILDING;
import static fangpiao.filing.FilingField.BUYER;
import static fangpiao.filing.FilingField.BUYER_ID;
import static fangpiao.filing.FilingField.CONTRACT;
import static fangpiao.filing.FilingField.ESTATE;
import static fangpiao.filing.FilingField.FILED_ON;
import static fangpiao.filing.FilingField.KIND;
import static fangpiao.filing.FilingField.NO;
import static fangpiao.filing.FilingField.PERMIT;
import static fangpiao.filing.FilingField.PRICE;
import static fangpiao.filing.FilingField.ROOM;
import static fangpiao.filing.FilingField.SIGNED_ON;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one filing, whatever it is written on. This is the one place where its fields are judged. */
abstract class FilingReader {

    private static final String NUMBER = "[^\\s/\\\\]{%d,40}";
    private boolean good = true;

    /** What is written there as text, if it fits; blank where nothing is. */
    abstract Optional<String> words(FilingField field, String pattern);

    abstract Optional<Money> yuan(FilingField field);

    abstract Optional<LocalDate> day(FilingField field);

    abstract boolean isBlank(FilingField field);

    abstract void complain(FilingField field, String sentence);

    /** The filing; nothing if anything about it is wrong, which has then been told. */
    Optional<ContractFiling> read() {
        var filing = new ContractFiling(
                need(NO, words(NO, NUMBER.formatted(3))),
                need(CONTRACT, words(CONTRACT, NUMBER.formatted(2))),
                door(),
                need(BUYER, words(BUYER, ".{1,60}")),
                need(BUYER_ID, words(BUYER_ID, "[0-9A-Za-z()（）-]{4,30}")),
                need(PRICE, yuan(PRICE).filter(Money::isPositive)),
                need(SIGNED_ON, day(SIGNED_ON)),
                need(FILED_ON, day(FILED_ON)),
                isBlank(KIND) ? null : kind());
        return good ? Optional.of(filing) : Optional.empty();
    }

    private ContractFiling.Door door() {
        if (isBlank(ESTATE) && isBlank(PERMIT)) wrong(PERMIT, "与楼盘编号至少填写一项");
        return new ContractFiling.Door(
                isBlank(ESTATE) ? null : need(ESTATE, words(ESTATE, "[0-9A-Za-z-]{1,20}")),
                isBlank(PERMIT) ? null : need(PERMIT, words(PERMIT, ".{3,60}")),
                need(BUILDING, words(BUILDING, ".{1,20}")),
                need(ROOM, words(ROOM, ".{1,20}")));
    }

    private FiledKind kind() {
        return need(KIND, words(KIND, ".+").flatMap(FilingReader::kindOf));
    }

    private static Optional<FiledKind> kindOf(String text) {
        return Stream.of(FiledKind.values())
                .filter(kind -> kind.name().equals(text) || kind.chinese().equals(text))
                .findFirst();
    }

    private <T> T need(FilingField field, Optional<T> value) {
        if (value.isEmpty()) wrong(field, isBlank(field) ? "应当填写" : field.rule());
        return value.orElse(null);
    }

    private void wrong(FilingField field, String sentence) {
        good = false;
        complain(field, sentence);
    }
}
