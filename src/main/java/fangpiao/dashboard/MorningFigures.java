package fangpiao.dashboard;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.notification.MorningLine;
import fangpiao.notification.MorningLines;
import fangpiao.notification.Risk;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For managers: what is late in the whole house, what ends soon, and what has to be paid. */
@Component
class MorningFigures implements MorningLines {

    private static final List<Listing> MONEY = List.of(
            Listing.PAYABLE_TO_DEVELOPERS, Listing.PAYABLE_TO_HOLDERS, Listing.FEES_PAYABLE, Listing.CLAW_BACKS);

    private final EngineTables engine;
    private final Listings listings;
    private final Users users;

    MorningFigures(EngineTables engine, Listings listings, Users users) {
        this.engine = engine;
        this.listings = listings;
        this.users = users;
    }

    @Override
    public List<MorningLine> of(String user, LocalDate today) {
        if (!users.rolesOf(user).contains(Role.MANAGER)) return List.of();
        int overdue = engine.count(TaskFilter.overdueOn(today));
        return Stream.of(
                        Stream.of(new MorningLine(Risk.OVERDUE, "全部岗位共有%d项任务超过办理期限".formatted(overdue)))
                                .filter(line -> overdue > 0),
                        figures(Risk.SOON, Stream.of(Listing.EXPIRING_30), today),
                        figures(Risk.MONEY, MONEY.stream(), today))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<MorningLine> figures(Risk risk, Stream<Listing> lists, LocalDate today) {
        return lists.map(list -> listings.figure(list, today))
                .filter(figure -> figure.lines() > 0)
                .map(figure -> new MorningLine(
                        risk,
                        "%s%d%s，%s合计%s元"
                                .formatted(
                                        figure.listing().title(),
                                        figure.lines(),
                                        figure.listing().counter(),
                                        figure.listing().amountTitle(),
                                        figure.sum())));
    }
}
