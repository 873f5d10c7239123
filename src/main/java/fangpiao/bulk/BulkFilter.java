package fangpiao.bulk;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the open tasks are shown, and in what order.
 *
 * @param project its name; empty for all
 * @param least from this amount on, in yuan; empty for any
 * @param most up to this amount, in yuan; empty for any
 */
public record BulkFilter(String project, String least, String most, Order order) {

    public enum Order {
        DUE("办理期限"),
        WAITING("等待时间"),
        AMOUNT("金额从小到大"),
        AMOUNT_DOWN("金额从大到小"),
        PROJECT("项目");

        private final String chinese;

        Order(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        private Comparator<BulkTask> comparator() {
            return switch (this) {
                case DUE -> Comparator.comparing(BulkTask::due);
                case WAITING -> Comparator.comparing(BulkTask::since);
                case AMOUNT -> Comparator.comparing(BulkTask::money);
                case AMOUNT_DOWN -> Comparator.comparing(BulkTask::money).reversed();
                case PROJECT ->
                    Comparator.comparing(BulkTask::project, Comparator.nullsLast(Comparator.naturalOrder()));
            };
        }
    }

    List<BulkTask> apply(List<BulkTask> tasks) {
        Money from = money(least, Money.ZERO);
        Money to = money(most, new Money(Long.MAX_VALUE));
        return tasks.stream()
                .filter(task -> project.isBlank() || project.equals(task.project()))
                .filter(task -> !from.exceeds(task.money()) && !task.money().exceeds(to))
                .sorted(order.comparator().thenComparing(BulkTask::caseNo))
                .toList();
    }

    private static Money money(String yuan, Money otherwise) {
        try {
            return yuan.isBlank() ? otherwise : Money.yuan(yuan.strip().replace(",", ""));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw new Refusal("筛选金额格式不正确，应为最多两位小数的金额。");
        }
    }
}
