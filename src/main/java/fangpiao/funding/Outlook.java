package fangpiao.funding;

import fangpiao.funding.Due.Kind;
import fangpiao.project.FundPosition;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the funds have, owe and will owe, as it is known on a day. Every figure is the sum of one of its lists. */
record Outlook(
        LocalDate today, List<FundLine> funds, List<LiveVoucher> vouchers, List<Due> dues, List<SettledClaim> settled) {

    Outlook of(Choice choice) {
        return new Outlook(
                today,
                chosen(funds, FundLine::backer, choice),
                chosen(vouchers, LiveVoucher::backer, choice),
                chosen(dues, Due::backer, choice),
                chosen(settled, SettledClaim::backer, choice));
    }

    /** Everybody whose money is in it, funds first. */
    List<Backer> backers() {
        return Stream.of(
                        funds.stream().map(FundLine::backer),
                        vouchers.stream().map(LiveVoucher::backer),
                        dues.stream().map(Due::backer),
                        settled.stream().map(SettledClaim::backer))
                .flatMap(backer -> backer)
                .distinct()
                .toList();
    }

    public FundPosition position() {
        return new FundPosition(sum(FundPosition::deposited), sum(FundPosition::promised), sum(FundPosition::paid));
    }

    /** To be paid within so many days, and what is late already. */
    Stream<Due> dueWithin(int days) {
        LocalDate last = today.plusDays(days);
        return dues.stream().filter(due -> due.isOut() && !due.day().isAfter(last));
    }

    /** Claims whose limit has passed, by how many days (K08). */
    Stream<Due> overdue(int fromDay, int toDay) {
        return dues.stream()
                .filter(due -> due.kind() == Kind.CLAIM
                        && due.day().isBefore(today)
                        && !due.day().isAfter(today.minusDays(fromDay))
                        && !due.day().isBefore(today.minusDays(toDay)));
    }

    Coverage coverage() {
        return new Coverage(
                position().balance(), Money.sum(dueWithin(90).map(Due::amount).toList()));
    }

    /** K09: of the claims paid in the last year and those that are late now, which were paid in time. */
    Timeliness timeliness() {
        long late = settled.stream().filter(SettledClaim::isLate).count();
        long overdue = overdue(1, Integer.MAX_VALUE).count();
        return new Timeliness(settled.size() - late, settled.size() + overdue);
    }

    private Money sum(Function<FundPosition, Money> figure) {
        return Money.sum(funds.stream().map(FundLine::position).map(figure).toList());
    }

    private static <T> List<T> chosen(List<T> all, Function<T, Backer> backer, Choice choice) {
        return all.stream().filter(one -> choice.takes(backer.apply(one))).toList();
    }
}
