package fangpiao.policychange;

import fangpiao.policy.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands under one heading of a version, in the order of the catalogue. */
record Chapter<T>(Section section, List<T> lines) {

    static <T> List<Chapter<T>> of(List<T> lines, Function<T, Section> section) {
        return lines.stream()
                .collect(Collectors.groupingBy(section, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)))
                .entrySet()
                .stream()
                .map(entry -> new Chapter<T>(entry.getKey(), entry.getValue()))
                .toList();
    }
}
