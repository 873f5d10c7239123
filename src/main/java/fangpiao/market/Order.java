package fangpiao.market;

import fangpiao.shared.Named;
import java.util.Arrays;

/** What comes first in a list. */
enum Order implements Named {
    PRICE("总价从低到高", "least_price_fen", "price_fen"),
    PRICE_DOWN("总价从高到低", "most_price_fen desc", "price_fen desc"),
    UNIT_PRICE("单价从低到高", "least_fen_per_sqm", Conditions.PRICE + " / u.area_sqm"),
    AREA("面积从小到大", "least_sqm", "area_sqm"),
    AREA_DOWN("面积从大到小", "most_sqm desc", "area_sqm desc"),
    DELIVERY("交付从早到晚", "delivery_on, least_price_fen", "delivery_on, price_fen");

    private final String chinese;
    private final String ofEstates;
    private final String ofUnits;

    Order(String chinese, String ofEstates, String ofUnits) {
        this.chinese = chinese;
        this.ofEstates = ofEstates;
        this.ofUnits = ofUnits;
    }

    /** The cheapest first where nothing is said, or nothing that we know. */
    static Order of(String name) {
        return Arrays.stream(values())
                .filter(order -> order.name().equals(name))
                .findFirst()
                .orElse(PRICE);
    }

    @Override
    public String chinese() {
        return chinese;
    }

    String ofEstates() {
        return ofEstates;
    }

    String ofUnits() {
        return ofUnits;
    }
}
