package fangpiao.round;

import fangpiao.engine.FormContext.Fact;
import fangpiao.engine.Rounds.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is different in a case since a round, what was asked for first. */
final class Differences {

    private static final String NOTHING = "—";
    private static final int SHORTEST_NAME = 4;

    private final Map<String, String> before;
    private final Map<String, String> now;

    private Differences(List<Fact> before, List<Fact> now) {
        this.before = byItem(before);
        this.now = byItem(now);
    }

    /** @param asked the ticked items; each is in the answer, changed or not */
    static List<Change> between(List<Fact> before, List<Fact> now, List<String> asked) {
        return new Differences(before, now).inOrder(asked);
    }

    private List<Change> inOrder(List<String> asked) {
        Set<String> left = new LinkedHashSet<>(now.keySet());
        left.addAll(before.keySet());
        var changes = new ArrayList<Change>();
        for (String tick : asked) {
            List<String> meant = left.stream().filter(item -> means(tick, item)).toList();
            meant.forEach(item -> changes.add(change(item, isChanged(item) ? "退回要求，已更改" : "退回要求，未更改")));
            meant.forEach(left::remove);
            if (meant.isEmpty() && changes.stream().noneMatch(change -> means(tick, change.item())))
                changes.add(new Change(tick, NOTHING, NOTHING, false, "退回要求，表中无此项，请核对材料"));
        }
        left.stream().filter(this::isChanged).forEach(item -> changes.add(change(item, "已更改")));
        return changes;
    }

    private Change change(String item, String note) {
        return new Change(
                item, before.getOrDefault(item, NOTHING), now.getOrDefault(item, NOTHING), isChanged(item), note);
    }

    private boolean isChanged(String item) {
        return !Objects.equals(before.getOrDefault(item, NOTHING), now.getOrDefault(item, NOTHING));
    }

    /** Forms tick what people call a thing; the rows say it a little longer or shorter. A short word is in too many. */
    private static boolean means(String tick, String item) {
        return item.contains(tick) || item.length() >= SHORTEST_NAME && tick.contains(item);
    }

    private static Map<String, String> byItem(List<Fact> facts) {
        var byItem = new LinkedHashMap<String, String>();
        facts.forEach(fact -> byItem.put(fact.item(), fact.value()));
        return byItem;
    }
}
