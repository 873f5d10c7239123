package fangpiao.market;

import fangpiao.market.Wish.Span;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A wish as the conditions of a query over {@code unit u} and {@code estate e}, for the units on sale. */
class Conditions {

    /** What {@code u} costs the holder of a voucher today. */
    static final String PRICE = "asked_price_fen(u.filed_price_fen, u.voucher_price_fen, e.concession_until, :today)";

    private final List<String> conditions = new ArrayList<>(List.of("u.status = 'LISTED'", "e.status = 'LISTED'"));
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(Wish wish, LocalDate today) {
        parameters.put("today", today);
        parameters.put(
                "voucher", wish.means() == null ? 0L : wish.means().voucher().fen());
        add(wish.type() != null, "u.property_type = :type", "type", String.valueOf(wish.type()));
        add("u.area_sqm", "area", wish.area(), area -> area);
        add(PRICE, "price", wish.price(), Money::fen);
        if (wish.reducedBy() != null)
            add(
                    true,
                    PRICE + " * 10000 <= u.filed_price_fen * :left",
                    "left",
                    wish.reducedBy().complement().basisPoints());
        if (wish.means() != null)
            add(true, PRICE + " <= :means", "means", wish.means().together().fen());
        aboutEstate(wish);
    }

    private void aboutEstate(Wish wish) {
        if (wish.district() != null)
            add(true, "e.district_code = :district", "district", wish.district().code());
        add(wish.stage() != null, "e.sale_stage = :stage", "stage", String.valueOf(wish.stage()));
        add(wish.deliveryBy() != null, "e.delivery_on <= :deliveryBy", "deliveryBy", wish.deliveryBy());
        if (wish.conceding()) conditions.add("e.concession_until >= :today");
        for (int i = 0; i < wish.words().size(); i++)
            add(
                    true,
                    "(position(:word%1$d in e.name) > 0 or exists (select from developer d where d.credit_code = e.developer_code and position(:word%1$d in d.name) > 0))"
                            .formatted(i),
                    "word" + i,
                    wish.words().get(i));
    }

    private <T extends Comparable<T>> void add(String column, String name, Span<T> span, Function<T, Object> value) {
        if (span.from() != null) add(true, column + " >= :" + name + "From", name + "From", value.apply(span.from()));
        if (span.to() != null) add(true, column + " <= :" + name + "To", name + "To", value.apply(span.to()));
    }

    private void add(boolean matters, String condition, String name, Object value) {
        if (!matters) return;
        conditions.add(condition);
        parameters.put(name, value);
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
