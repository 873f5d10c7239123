package fangpiao.pool;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an approved application is announced, and its estate listed when nobody was rightly against it. */
@Service
@Transactional
class EntryNoticeDesk {

    private final PoolEntries entries;
    private final Objections objections;
    private final Estates estates;
    private final Units units;
    private final DeveloperBans bans;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;
    private final Clock clock;

    EntryNoticeDesk(
            PoolEntries entries,
            Objections objections,
            Estates estates,
            Units units,
            DeveloperBans bans,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            Clock clock) {
        this.entries = entries;
        this.objections = objections;
        this.estates = estates;
        this.units = units;
        this.bans = bans;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Answers with the day by which its result should be entered. */
    LocalDate publish(CaseNo no, Notice notice) {
        PoolEntry entry = entries.lock(no);
        LocalDate endsOn = calendar.workingDaysAfter(notice.publishedOn(), Notice.WORKING_DAYS);
        entries.update(entry.publish(notice, today()));
        entries.keep(no, notice, endsOn);
        return calendar.workingDaysAfter(endsOn, Notice.WORKING_DAYS_TO_CLOSE);
    }

    void object(CaseNo no, Objection objection) {
        entries.lock(no).requireInTime(objection, today());
        objections.add(no, objection);
    }

    /** What became of the notice. An upheld objection leaves the case where it is, to be rejected. */
    void close(CaseNo no, Notice.Result result, String answer) {
        PoolEntry closed = entries.lock(no).closeNotice(today());
        result.requireFits(objections.of(no).size());
        entries.keep(no, result, answer);
        if (result != Notice.Result.OBJECTION_UPHELD) entries.update(closed);
    }

    /** Listed is who may sell on that day: not banned meanwhile, and with a permit that is still good. */
    void sign(CaseNo no, Cooperation cooperation) {
        PoolEntry entry = entries.lock(no);
        bans.refuseBanned(estates.brief(entry.estateCode()).developer(), today());
        estates.requirePermit(entry.estateCode(), today());
        entries.keep(no, cooperation);
        entries.update(entry.list(cooperation, today()));
        estates.decide(entry.estateCode(), EstateStatus.LISTED);
        units.decide(entry.estateCode(), UnitStatus.LISTED);
        units.keepPrices(entry.estateCode(), no, today());
        events.publishEvent(new EstateListed(entry.estateCode()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
