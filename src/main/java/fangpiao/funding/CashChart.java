package fangpiao.funding;

import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The twelve months as bars, drawn by the page itself: what is paid upwards, in parts on top of each other. */
record CashChart(List<Bar> bars, Money highest) {

    static final int WIDTH = 1040;
    static final int HEIGHT = 220;

    private static final int STEP = 84;
    private static final int LEFT = 30;

    /** One month. */
    record Bar(int x, String month, Money sum, boolean dry, List<Part> parts) {

        /** Where the bar ends above; its sum is written there. */
        public int top() {
            return parts.stream().mapToInt(Part::y).min().orElse(HEIGHT);
        }
    }

    /** @param kind how it is coloured */
    record Part(String kind, int y, int height) {}

    static CashChart of(CashPlan plan) {
        Money highest = plan.months().stream()
                .map(CashPlan.Month::out)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        var bars = new ArrayList<Bar>();
        for (CashPlan.Month month : plan.months())
            bars.add(new Bar(
                    LEFT + bars.size() * STEP,
                    month.month().toString(),
                    month.out(),
                    month.isDry(),
                    parts(month, highest)));
        return new CashChart(bars, highest);
    }

    private static List<Part> parts(CashPlan.Month month, Money highest) {
        var parts = new ArrayList<Part>();
        int y = HEIGHT;
        for (Part part : Stream.of(
                        part("settlement", month.settlement(), highest),
                        part("conversion", month.conversion(), highest),
                        part("beside", month.beside(), highest))
                .filter(part -> part.height() > 0)
                .toList()) {
            y -= part.height();
            parts.add(new Part(part.kind(), y, part.height()));
        }
        return parts;
    }

    /** What is not nothing is seen. */
    private static Part part(String kind, Money amount, Money highest) {
        if (!amount.isPositive()) return new Part(kind, 0, 0);
        long height = amount.fen() / Math.max(1, highest.fen() / HEIGHT);
        return new Part(kind, 0, (int) Math.max(1, Math.min(HEIGHT, height)));
    }
}
