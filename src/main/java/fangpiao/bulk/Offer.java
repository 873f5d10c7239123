package fangpiao.bulk;

import fangpiao.shared.Money;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * The open tasks of one step that somebody may decide at once.
 *
 * @param tasks at least one
 */
public record Offer(List<BulkTask> tasks) {

    public BulkTask first() {
        return tasks.get(0);
    }

    public String path() {
        return "/bulk/" + first().processKey() + "/" + first().stepKey();
    }

    public Money amount() {
        return Money.sum(tasks.stream().map(BulkTask::money).toList());
    }

    public LocalDateTime oldest() {
        return tasks.stream()
                .map(BulkTask::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
