package fangpiao.purchase;

import fangpiao.policy.Kinship;
import fangpiao.shared.IdNumber;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands in the fields of the counter's page, as it was typed. The fields are called as those of the start form; beside
 * them {@code shown} is what proves a voucher, and {@code idTail} the end of its holder's ID number. What cannot be read is
 * remembered as a complaint.
 */
class CounterForm {

    private static final String AMOUNT = "\\d{1,12}(\\.\\d{1,2})?";

    private final Map<String, String> fields;
    private final List<String> complaints = new ArrayList<>();

    CounterForm(Map<String, String> fields) {
        this.fields = new HashMap<>(fields);
    }

    Map<String, String> fields() {
        return fields;
    }

    List<String> complaints() {
        return complaints;
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(fields.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The places in which a voucher was laid on the counter. */
    List<String> places() {
        return IntStream.rangeClosed(1, VoucherPurchaseProcess.MOST_VOUCHERS)
                .mapToObj(nth -> nth == 1 ? "" : String.valueOf(nth))
                .filter(place -> text("shown" + place).isPresent())
                .toList();
    }

    Optional<Money> money(String key, String label) {
        Optional<String> text = text(key).map(typed -> typed.replace(",", ""));
        if (text.isPresent() && !text.get().matches(AMOUNT)) {
            complain("「%s」应为不小于零、最多两位小数的金额".formatted(label));
            return Optional.empty();
        }
        return text.map(Money::yuan);
    }

    Optional<IdNumber> idNumber(String key) {
        try {
            return text(key).map(String::toUpperCase).map(IdNumber::new);
        } catch (Refusal refusal) {
            complain(withoutStop(refusal));
            return Optional.empty();
        }
    }

    Kinship kinship(String place) {
        return Stream.of(Kinship.values())
                .filter(kinship -> kinship.name().equals(fields.get("kinship" + place)))
                .findFirst()
                .orElse(Kinship.SELF);
    }

    /** What the house proposes for a field that was left empty. */
    void propose(String key, String value) {
        if (text(key).isEmpty()) fields.put(key, value);
    }

    static String withoutStop(Refusal refusal) {
        return refusal.getMessage().replaceAll("。$", "");
    }
}
