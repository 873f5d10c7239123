package fangpiao.rescission;

import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one developer owes, by how long it has owed it: up to 30, 60, 90 days, and longer. */
record Ages(String developerCode, String developerName, int cases, Money to30, Money to60, Money to90, Money longer) {

    static List<Ages> of(List<Arrear> arrears, LocalDate today) {
        return arrears.stream()
                .collect(Collectors.groupingBy(Arrear::developerCode, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofOne -> ofOne(ofOne, today))
                .toList();
    }

    /** All developers together; without a code. */
    static Ages total(List<Ages> lines) {
        return new Ages(
                null,
                "合计（%d家）".formatted(lines.size()),
                lines.stream().mapToInt(Ages::cases).sum(),
                total(lines, Ages::to30),
                total(lines, Ages::to60),
                total(lines, Ages::to90),
                total(lines, Ages::longer));
    }

    private static Ages ofOne(List<Arrear> arrears, LocalDate today) {
        Arrear first = arrears.get(0);
        return new Ages(
                first.developerCode(),
                first.developerName(),
                arrears.size(),
                sum(arrears, arrear -> arrear.daysOn(today) <= 30),
                sum(arrears, arrear -> arrear.daysOn(today) > 30 && arrear.daysOn(today) <= 60),
                sum(arrears, arrear -> arrear.daysOn(today) > 60 && arrear.daysOn(today) <= 90),
                sum(arrears, arrear -> arrear.daysOn(today) > 90));
    }

    public Money total() {
        return to30.plus(to60).plus(to90).plus(longer);
    }

    private static Money total(List<Ages> lines, Function<Ages, Money> amount) {
        return Money.sum(lines.stream().map(amount).toList());
    }

    private static Money sum(List<Arrear> arrears, Predicate<Arrear> age) {
        return Money.sum(arrears.stream().filter(age).map(Arrear::outstanding).toList());
    }
}
