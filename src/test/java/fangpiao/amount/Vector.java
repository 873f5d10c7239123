package fangpiao.amount;

import fangpiao.policy.BonusAnchor;
import fangpiao.policy.Policy;
import fangpiao.policy.Rules;
import fangpiao.shared.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One line of {@code vectors/amounts.csv}. */
record Vector(String id, String formula, String rules, Map<String, String> inputs, Map<String, String> expected) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    static Stream<Vector> all() {
        var file = Vector.class.getResourceAsStream("/vectors/amounts.csv");
        try (var lines = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.getRecords().stream().map(Vector::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector of(CSVRecord line) {
        return new Vector(
                line.get("id"),
                line.get("formula"),
                line.get("rules"),
                pairs(line.get("inputs")),
                pairs(line.get("expected")));
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (String pair : text.split(";"))
            if (!pair.isBlank()) pairs.put(pair.split("=")[0].strip(), pair.split("=", 2)[1].strip());
        return pairs;
    }

    /** A pack by its code, or a version with these parameters. */
    Policy policy() {
        if (!rules.isBlank() && !rules.contains("=")) return Rules.testPack(rules);
        return Rules.with(pairs(rules).entrySet().stream()
                .flatMap(pair -> Stream.of(pair.getKey(), pair.getValue()))
                .toArray(String[]::new));
    }

    Money money(String key) {
        return Money.yuan(inputs.get(key));
    }

    List<Money> moneys(String key) {
        return Stream.of(inputs.get(key).split(" ")).map(Money::yuan).toList();
    }

    LocalDate day(String key) {
        return LocalDate.parse(inputs.getOrDefault(key, "2024-06-01"));
    }

    BigDecimal area() {
        return inputs.containsKey("area") ? new BigDecimal(inputs.get("area")) : null;
    }

    int number(String key) {
        return Integer.parseInt(inputs.get(key));
    }

    Use use() {
        var on = new EnumMap<BonusAnchor, LocalDate>(BonusAnchor.class);
        Map.of(
                        "filed", BonusAnchor.CONTRACT_FILING,
                        "subscribed", BonusAnchor.SUBSCRIPTION,
                        "redeemed", BonusAnchor.REDEMPTION)
                .forEach((key, anchor) -> {
                    if (inputs.containsKey(key)) on.put(anchor, day(key));
                });
        return new Use(money("U"), money(inputs.containsKey("price") ? "price" : "U"), on);
    }

    @Override
    public String toString() {
        return id + " (" + formula + ")";
    }
}
