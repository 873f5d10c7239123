package fangpiao.market;

import fangpiao.market.Wish.Span;
import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.pool.District;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a wish from an address. Fields it does not know are left alone: whoever passes an address on adds some of their own.
 */
class WishReader {

    /** Instead of a type. Without one, homes are meant: that is what a voucher is for. */
    static final String ALL_TYPES = "ALL";

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORDS = 40;
    private static final Money TEN_THOUSAND_YUAN = new Money(1_000_000);

    private final Map<String, String> asked;
    private final Map<String, String> complaints = new LinkedHashMap<>();

    WishReader(Map<String, String> asked) {
        this.asked = asked;
    }

    Wish read() {
        return new Wish(
                type(),
                span("area", "面积应为平方米数，最多两位小数", "最小面积不应大于最大面积", WishReader::squareMetres),
                span("price", "总价应为万元数，最多六位小数", "最低总价不应高于最高总价", WishReader::tenThousands),
                field("district", "没有这个区", WishReader::district),
                field("stage", "销售方式应为期房或现房", text -> constant(SaleStage.class, text)),
                field("deliveryBy", "交付日期应为日期，如2026-12-31", WishReader::day),
                !text("conceding").isEmpty(),
                field("reducedBy", "优惠应为不超过100的百分数，最多两位小数", WishReader::percent),
                words(),
                means());
    }

    /** By field; empty if all could be read. */
    Map<String, String> complaints() {
        return complaints;
    }

    private PropertyType type() {
        if (text("type").equals(ALL_TYPES)) return null;
        PropertyType type = field("type", "类型应为住宅、商业、办公或车位", text -> constant(PropertyType.class, text));
        return type == null ? PropertyType.HOME : type;
    }

    private <T extends Comparable<T>> Span<T> span(String name, String rule, String order, Function<String, T> reader) {
        var span = new Span<>(field(name + "From", rule, reader), field(name + "To", rule, reader));
        if (span.isTurnedRound()) complaints.put(name + "To", order);
        return span;
    }

    private List<String> words() {
        String words = text("q");
        if (words.length() > LONGEST_WORDS) complaints.put("q", "名称最多%d个字".formatted(LONGEST_WORDS));
        return Stream.of(words.split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private Means means() {
        Money voucher = field("yuan", "房票余额应为金额（元），最多两位小数", WishReader::yuan);
        Money own = field("own", "自付金额应为金额（元），最多两位小数", WishReader::yuan);
        if (voucher == null && own != null) complaints.putIfAbsent("yuan", "请填写房票余额");
        return voucher == null ? null : new Means(voucher, own == null ? Money.ZERO : own);
    }

    /** Null if nothing was entered, or something that has been complained of. */
    private <T> T field(String name, String rule, Function<String, T> reader) {
        String text = text(name);
        if (text.isEmpty()) return null;
        T value = reader.apply(text);
        if (value == null) complaints.put(name, rule);
        return value;
    }

    private String text(String name) {
        return asked.getOrDefault(name, "").strip();
    }

    private static BigDecimal squareMetres(String text) {
        return text.matches("\\d{1,6}(\\.\\d{1,2})?") ? new BigDecimal(text) : null;
    }

    private static Money tenThousands(String text) {
        if (!text.matches("\\d{1,7}(\\.\\d{1,6})?")) return null;
        return TEN_THOUSAND_YUAN.times(new BigDecimal(text), RoundingMode.UNNECESSARY);
    }

    /** As people write it, with or without the separators. */
    private static Money yuan(String text) {
        String plain = text.replaceAll("[,，]", "");
        return plain.matches("\\d{1,12}(\\.\\d{1,2})?") ? Money.yuan(plain) : null;
    }

    private static Rate percent(String text) {
        return text.matches("(\\d{1,2}(\\.\\d{1,2})?|100)[%％]?") ? Rate.percent(text.replaceAll("[%％]", "")) : null;
    }

    private static LocalDate day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static District district(String code) {
        return Arrays.stream(District.values())
                .filter(district -> district.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
