package fangpiao.funding;

import fangpiao.funding.Due.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lists behind the figures of the exposure page. A figure is the sum of its list, nothing else. */
enum OutlookList {
    OUTSTANDING("outstanding", "存量未用房票（K06）", "到期日", outlook -> outlook.vouchers().stream()
            .map(OutlookRow::of)),
    DEVELOPERS("developers", "应付房企", "应付日", outlook -> outlook.dues().stream()
            .filter(due -> due.kind().isToDevelopers())
            .map(OutlookRow::of)),
    DUE_30("due-30", "30日内应付", "应付日", outlook -> outlook.dueWithin(30).map(OutlookRow::of)),
    DUE_60("due-60", "60日内应付", "应付日", outlook -> outlook.dueWithin(60).map(OutlookRow::of)),
    DUE_90("due-90", "90日内应付", "应付日", outlook -> outlook.dueWithin(90).map(OutlookRow::of)),
    CLAW_BACK("claw-back", "应追回房企", "退款期限", outlook -> outlook.dues().stream()
            .filter(due -> due.kind() == Kind.CLAW_BACK)
            .map(OutlookRow::of)),
    ARREARS_30(
            "arrears-30", "结算逾期30日以内", "应付日", outlook -> outlook.overdue(1, 30).map(OutlookRow::of)),
    ARREARS_60("arrears-60", "结算逾期31至60日", "应付日", outlook -> outlook.overdue(31, 60)
            .map(OutlookRow::of)),
    ARREARS_90("arrears-90", "结算逾期61至90日", "应付日", outlook -> outlook.overdue(61, 90)
            .map(OutlookRow::of)),
    ARREARS_OVER("arrears-over", "结算逾期90日以上", "应付日", outlook -> outlook.overdue(91, Integer.MAX_VALUE)
            .map(OutlookRow::of)),
    SETTLED("settled", "近十二个月已结算（K09）", "应付日", outlook -> outlook.settled().stream()
            .map(OutlookRow::of));

    /** What the first table of the page shows, and what the second does. */
    static final List<OutlookList> OWED = List.of(OUTSTANDING, DEVELOPERS, DUE_30, DUE_60, DUE_90, CLAW_BACK);

    static final List<OutlookList> LATE = List.of(ARREARS_30, ARREARS_60, ARREARS_90, ARREARS_OVER);

    private final String path;
    private final String title;
    private final String dayTitle;
    private final Function<Outlook, Stream<OutlookRow>> rows;

    OutlookList(String path, String title, String dayTitle, Function<Outlook, Stream<OutlookRow>> rows) {
        this.path = path;
        this.title = title;
        this.dayTitle = dayTitle;
        this.rows = rows;
    }

    static Optional<OutlookList> at(String path) {
        return Arrays.stream(values()).filter(list -> list.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String dayTitle() {
        return dayTitle;
    }

    /** K08: nothing may be owed longer than 60 days. */
    public boolean isAlarming() {
        return this == ARREARS_90 || this == ARREARS_OVER;
    }

    OutlookTable of(Outlook outlook) {
        return OutlookTable.of(rows.apply(outlook));
    }
}
