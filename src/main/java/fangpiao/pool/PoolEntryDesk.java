package fangpiao.pool;

import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.shared.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a poolEntry case is worked: from the developer's application to the listing. */
@Service
@Transactional
class PoolEntryDesk {

    private final PoolEntries entries;
    private final Estates estates;
    private final Units units;
    private final DeveloperBans bans;
    private final DeveloperSeats seats;
    private final PolicyDesk policies;
    private final Clock clock;

    PoolEntryDesk(
            PoolEntries entries,
            Estates estates,
            Units units,
            DeveloperBans bans,
            DeveloperSeats seats,
            PolicyDesk policies,
            Clock clock) {
        this.entries = entries;
        this.estates = estates;
        this.units = units;
        this.bans = bans;
        this.seats = seats;
        this.policies = policies;
        this.clock = clock;
    }

    void open(CaseNo no, Estate estate) {
        seats.requireOwn(estate.developer().creditCode());
        bans.refuseBanned(estate.developer(), today());
        Policy rules = policies.inForceIn(estate.district().code(), today());
        estate.requirePlausibleDelivery(today());
        estate.concession().requireAllowed(rules, today());
        estates.register(estate.developer());
        entries.add(no, estates.add(estate), rules.code(), OffsetDateTime.now(clock));
    }

    void acceptDocuments(CaseNo no) {
        entries.update(entries.lock(no).acceptDocuments());
    }

    /** Keeps what was seen on the site, whether it was enough or not. */
    void recordInspection(CaseNo no, Inspection inspection, boolean accepted) {
        PoolEntry entry = entries.lock(no);
        entry.requireInspectedInOrder(inspection, today());
        entries.keep(no, inspection);
        if (accepted) entries.update(entry.acceptSite(inspection, policies.version(entry.policyVersion())));
    }

    void enterUnits(CaseNo no, String unitLines) {
        PoolEntry entry = entries.lock(no);
        UnitList.parse(unitLines, estates.concessionOf(entry.estateCode()))
                .forEach(line -> units.add(entry.estateCode(), line));
        entries.update(entry.enterUnits());
    }

    void approve(CaseNo no) {
        entries.update(entries.lock(no).approve());
    }

    void list(CaseNo no, Notice notice) {
        PoolEntry entry = entries.lock(no);
        entries.keep(no, notice);
        entries.update(entry.list(notice, today()));
        estates.decide(entry.estateCode(), EstateStatus.LISTED);
        units.decide(entry.estateCode(), UnitStatus.LISTED);
    }

    void reject(CaseNo no) {
        PoolEntry entry = entries.lock(no);
        entries.update(entry.reject());
        estates.decide(entry.estateCode(), EstateStatus.REJECTED);
        units.decide(entry.estateCode(), UnitStatus.REMOVED);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
