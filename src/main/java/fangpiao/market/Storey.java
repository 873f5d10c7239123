package fangpiao.market;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * One row of a building's plan (销控表).
 *
 * @param no null for what is not numbered by storey, as shops and parking spaces
 */
record Storey(Integer no, List<Door> doors) {

    /** The highest first, as a building stands; what is on none comes last. */
    static List<Storey> of(List<Door> doors) {
        return doors.stream()
                .collect(groupingBy(door -> Optional.ofNullable(door.storey()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(storey -> new Storey(storey.getKey().orElse(null), storey.getValue()))
                .sorted(comparing(Storey::no, nullsLast(reverseOrder())))
                .toList();
    }
}
