package fangpiao.notification;

import fangpiao.shared.Addressee;
import fangpiao.shared.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that a person should know this morning, the most urgent first. */
record Digest(String person, LocalDate day, List<MorningLine> lines) {

    /** Of one risk; who has more to do finds the rest on the pages. */
    private static final int SHOWN = 20;

    boolean isEmpty() {
        return lines.isEmpty();
    }

    Notice notice() {
        return new Notice(
                "digest/%s/%s".formatted(day, person),
                Kind.DIGEST.name(),
                null,
                Addressee.person(person),
                Map.of(
                        Placeholder.DAY.chinese(), day.toString(),
                        Placeholder.LINES.chinese(), count(lines),
                        Placeholder.LINES_OVERDUE.chinese(), count(of(Risk.OVERDUE)),
                        Placeholder.LINES_TODAY.chinese(), count(of(Risk.DUE_TODAY)),
                        Placeholder.LIST.chinese(), list()));
    }

    private String list() {
        return String.join(
                "\n\n",
                Stream.of(Risk.values())
                        .filter(risk -> !of(risk).isEmpty())
                        .map(this::chapter)
                        .toList());
    }

    private String chapter(Risk risk) {
        List<MorningLine> all = of(risk);
        var text = new ArrayList<String>();
        text.add("%s（%d件）".formatted(risk.chinese(), all.size()));
        for (int i = 0; i < Math.min(SHOWN, all.size()); i++)
            text.add("　%d. %s".formatted(i + 1, all.get(i).sentence()));
        if (all.size() > SHOWN) text.add("　另有%d件。".formatted(all.size() - SHOWN));
        return String.join("\n", text);
    }

    private List<MorningLine> of(Risk risk) {
        return lines.stream().filter(line -> line.risk() == risk).toList();
    }

    private static String count(List<MorningLine> lines) {
        return Integer.toString(lines.size());
    }
}
