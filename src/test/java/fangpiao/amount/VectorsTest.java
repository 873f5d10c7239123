package fangpiao.amount;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.policy.ComponentCode;
import fangpiao.policy.Parameters;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code vectors/amounts.csv}, the vectors T1 to T12 of domain §2.10 among them, to the fen. */
class VectorsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("fangpiao.amount.Vector#all")
    void a_formula_gives_exactly_what_the_table_says(Vector vector) {
        assertThat(answer(vector)).containsAllEntriesOf(vector.expected());
    }

    private static Map<String, String> answer(Vector vector) {
        return switch (vector.formula()) {
            case "F-01" -> equity(vector);
            case "F-02", "F-02 F-03" -> face(vector);
            case "F-04" -> balance(vector);
            case "F-05 F-06" -> payment(vector);
            case "F-07" -> useBonus(vector);
            case "F-09", "F-10", "F-11" -> payOut(vector);
            case "F-12" -> interest(vector);
            case "F-13" -> tranches(vector);
            case "F-14" -> payable(vector);
            case "F-15" -> deedTax(vector);
            case "F-16", "F-17", "F-18 count", "F-18 amount" -> indicator(vector);
            case "transition" -> transition(vector);
            case "capitals" -> Map.of("capitals", vector.money("amount").inCapitals());
            default -> throw new IllegalArgumentException("no formula " + vector.formula());
        };
    }

    private static Map<String, String> equity(Vector vector) {
        List<Component> components = vector.inputs().keySet().stream()
                .map(code -> Component.of(ComponentCode.valueOf(code), vector.money(code), vector.policy()))
                .toList();
        return Map.of("E", Equity.of(components, vector.policy()).amount().plain());
    }

    private static Map<String, String> face(Vector vector) {
        Face face = Face.of(vector.money("E"), vector.policy(), vector.day("issued"), vector.area());
        return told("B", face.bonus(), "F", face.face(), "outside", face.outside());
    }

    private static Map<String, String> balance(Vector vector) {
        return told(
                "available",
                Balance.of(
                                vector.money("F"),
                                vector.money("reserved"),
                                vector.money("used"),
                                vector.money("paidOut"),
                                vector.money("frozen"),
                                vector.money("voided"))
                        .available());
    }

    private static Map<String, String> payment(Vector vector) {
        Payment payment = Payment.split(vector.money("price"), vector.moneys("balances"), vector.money("own"));
        return Map.of("parts", plain(payment.parts()), "topUp", payment.topUp().plain());
    }

    private static Map<String, String> useBonus(Vector vector) {
        UseCase useCase = UseCase.only(vector.money("F"), vector.area(), vector.day("issued"), vector.use());
        return Map.of(
                "bonus", UseBonus.of(useCase, vector.policy()).amount().plain(),
                "ratio", UseRatio.of(vector.money("U"), vector.money("F")).toString());
    }

    private static Map<String, String> payOut(Vector vector) {
        PayOut payOut = PayOut.of(vector.money("F"), vector.money("B"), vector.money("U"), vector.policy());
        Consumption used = Consumption.of(
                vector.money("F"),
                vector.money("B"),
                vector.money("U"),
                vector.policy().get(Parameters.CONSUMPTION_ORDER));
        var told = told(
                "paid", payOut.payable(), "back", payOut.forfeited(), "usedE", used.equity(), "usedB", used.bonus());
        told.put("ratio", UseRatio.of(vector.money("U"), vector.money("F")).toString());
        return told;
    }

    private static Map<String, String> interest(Vector vector) {
        return told(
                "interest",
                Interest.of(
                                vector.money("F"),
                                vector.money("U"),
                                vector.day("issued"),
                                vector.day("redeemed"),
                                vector.policy())
                        .amount());
    }

    private static Map<String, String> tranches(Vector vector) {
        Tranches tranches = Tranches.of(vector.money("U"), vector.policy().tranches(SaleStage.PRESALE));
        return Map.of(
                "tranches",
                plain(tranches.parts().stream().map(Tranches.Part::amount).toList()));
    }

    private static Map<String, String> payable(Vector vector) {
        Payable payable = Tranches.payable(
                vector.money("tranche"), vector.money("retention"), vector.money("setOffs"), vector.money("penalties"));
        return told("payable", payable.amount(), "carried", payable.carried());
    }

    private static Map<String, String> deedTax(Vector vector) {
        DeedTax tax = DeedTax.of(vector.money("price"), vector.money("U"), vector.policy());
        return told("exempt", tax.exempt(), "taxable", tax.taxable());
    }

    private static Map<String, String> indicator(Vector vector) {
        Indicator indicator =
                switch (vector.formula()) {
                    case "F-16" -> Indicators.destockedArea(vector.number("homes"), vector.area());
                    case "F-17" -> Indicators.voucherShare(vector.number("part"), vector.number("whole"));
                    case "F-18 count" -> Indicators.usageByCount(vector.number("part"), vector.number("whole"));
                    default -> Indicators.usageByAmount(vector.money("U"), vector.money("F"));
                };
        return Map.of("value", indicator.value());
    }

    private static Map<String, String> transition(Vector vector) {
        var times = vector.inputs().get("times");
        TransitionFee fee = TransitionFee.of(
                vector.area(),
                vector.money("rate"),
                vector.day("from"),
                vector.day("agreed"),
                vector.day("stop"),
                vector.number("oneOff"),
                new Rate(Integer.parseInt(times.substring(0, times.length() - 1)) * 100),
                vector.money("paid"));
        var told = told("normal", fee.normal(), "overdue", fee.overdue(), "oneOff", fee.oneOff());
        told.putAll(told("accrued", fee.accrued(), "payable", fee.payable()));
        return told;
    }

    /** Names and amounts in turn. */
    private static Map<String, String> told(Object... pairs) {
        var told = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) told.put((String) pairs[i], ((Money) pairs[i + 1]).plain());
        return told;
    }

    private static String plain(List<Money> amounts) {
        return amounts.stream().map(Money::plain).collect(Collectors.joining(" "));
    }
}
