package fangpiao.bulk;

import fangpiao.bulk.BulkRow.State;
import fangpiao.engine.CaseKind;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.shared.Sm3;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tasks of one step that one person decides alike: rehearsed only, or confirmed and worked.
 *
 * @param no null until it is confirmed
 * @param finishedAt null while rows wait
 */
public record BulkRun(
        long id,
        String no,
        String digest,
        String person,
        String personName,
        String processKey,
        String stepKey,
        String step,
        LocalDateTime rehearsedAt,
        LocalDateTime confirmedAt,
        int rounds,
        LocalDateTime finishedAt,
        List<Answer> answers,
        List<BulkRow> rows) {

    /** One answer, the same in every form; {@code shown} as the person read it. */
    public record Answer(String key, String label, String value, String shown) {}

    /** How many rows, and what they come to. */
    public record Sum(int rows, Money amount) {}

    /** By which the same tasks with the same answers are known again, in whatever order they were chosen. */
    static String digest(String person, Stream<String> taskIds, SortedMap<String, String> answers) {
        return Sm3.hex(person + "\n" + taskIds.sorted().collect(Collectors.joining(",")) + "\n" + answers);
    }

    public String kind() {
        return CaseKind.ofProcess(processKey).chinese();
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public Sum all() {
        return sum(rows.stream());
    }

    /** What passed the rehearsal. */
    public Sum passing() {
        return sum(State.REHEARSED);
    }

    public Sum waiting() {
        return sum(State.WAITING);
    }

    public Sum done() {
        return sum(State.DONE);
    }

    public Sum refused() {
        return sum(State.REFUSED);
    }

    /** In per cent of what was confirmed or refused. */
    public int progress() {
        return rows.isEmpty() ? 100 : 100 * (rows.size() - waiting().rows()) / rows.size();
    }

    public String stand() {
        if (!isConfirmed()) return "已预演，未确认";
        if (!isFinished()) return "办理中";
        return refused().rows() == 0
                ? "已全部办结"
                : "已结束，%d件未通过".formatted(refused().rows());
    }

    /** Whether a total is asked for, or the number of cases because none of them is about money. */
    public boolean isAboutMoney() {
        return rows.stream().anyMatch(row -> row.amount() != null);
    }

    void requireOwner(String user) {
        if (!person.equals(user)) throw new Forbidden("批量办理由预演并确认的本人办理。");
    }

    void requireFinished() {
        if (!isFinished()) throw new Refusal("批量办理尚未结束，结束后可打印回执。");
    }

    /** @param entered what the person has added up, or read off a list of his own */
    void refuseOtherTotal(String entered) {
        Sum passing = passing();
        if (passing.rows() == 0) throw new Refusal("预演没有可通过的案件，不能确认。");
        if (isAboutMoney() ? !passing.amount().equals(amount(entered)) : passing.rows() != count(entered))
            throw new Refusal(isAboutMoney() ? "填写的合计金额与预演可通过的合计不一致，请核对后重新填写。" : "填写的件数与预演可通过的件数不一致，请核对后重新填写。");
    }

    private static Money amount(String entered) {
        try {
            return Money.yuan(entered.strip().replace(",", "").replace("，", ""));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw new Refusal("「合计金额」格式不正确，应为最多两位小数的金额。");
        }
    }

    private static int count(String entered) {
        if (!entered.strip().matches("\\d{1,4}")) throw new Refusal("「件数」格式不正确。");
        return Integer.parseInt(entered.strip());
    }

    private Sum sum(State state) {
        return sum(rows.stream().filter(row -> row.state() == state));
    }

    private static Sum sum(Stream<BulkRow> rows) {
        List<Money> amounts = rows.map(BulkRow::money).toList();
        return new Sum(amounts.size(), Money.sum(amounts));
    }
}
