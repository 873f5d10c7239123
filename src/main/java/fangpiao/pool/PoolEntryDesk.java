package fangpiao.pool;

import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.PoolEntryProcess.Verdict;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a poolEntry case is worked: from the developer's application to the approval. */
@Service
@Transactional
class PoolEntryDesk {

    private final PoolEntries entries;
    private final Estates estates;
    private final Units units;
    private final ListUploads uploads;
    private final DeveloperBans bans;
    private final DeveloperSeats seats;
    private final PolicyDesk policies;
    private final Clock clock;

    PoolEntryDesk(
            PoolEntries entries,
            Estates estates,
            Units units,
            ListUploads uploads,
            DeveloperBans bans,
            DeveloperSeats seats,
            PolicyDesk policies,
            Clock clock) {
        this.entries = entries;
        this.estates = estates;
        this.units = units;
        this.uploads = uploads;
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

    /** Keeps what was seen, so that the list of what is missing stands for whoever completes it. */
    void reviewDocuments(CaseNo no, Papers papers, Verdict verdict) {
        PoolEntry entry = entries.lock(no);
        entries.keep(no, papers);
        if (verdict == Verdict.APPROVE) entries.update(entry.acceptDocuments(papers, today()));
        if (verdict == Verdict.RETURN) entries.update(entry.returnDocuments());
    }

    void completeDocuments(CaseNo no) {
        entries.update(entries.lock(no).complete());
    }

    /** Keeps what was seen on the site, whether it was enough or not. */
    void recordInspection(CaseNo no, Inspection inspection, Verdict verdict) {
        PoolEntry entry = entries.lock(no);
        entry.requireInspectedInOrder(inspection, today());
        entries.keep(no, inspection);
        if (verdict == Verdict.APPROVE)
            entries.update(entry.inspect(inspection, policies.version(entry.policyVersion())));
    }

    /** The second person signs, or sends the first one out again. */
    void confirmInspection(CaseNo no, Verdict verdict) {
        PoolEntry entry = entries.lock(no);
        entries.keepInspectors(no);
        if (verdict == Verdict.APPROVE) entries.update(entry.confirmInspection());
        if (verdict == Verdict.RETURN) entries.update(entry.inspectAgain());
    }

    /** @param unitLines what the clerk has pasted in; empty to take the list that was uploaded */
    void enterUnits(CaseNo no, Optional<String> unitLines) {
        PoolEntry entry = entries.lock(no);
        units.clear(entry.estateCode());
        Concession concession = estates.concessionOf(entry.estateCode());
        List<UnitLine> lines = unitLines
                .map(pasted -> UnitList.parse(pasted, concession))
                .or(() -> uploads.adopted(no)
                        .map(list -> UnitSheet.read(list.content(), concession).requireGood()))
                .orElseThrow(() -> new Refusal("请先上传一房一价表并采用，或把房源清单粘贴在下面。"));
        units.add(entry.estateCode(), lines);
        units.requireNowhereElse(entry.estateCode());
        entries.update(entry.enterUnits());
    }

    void reviewJointly(CaseNo no, JointReview review, Verdict verdict) {
        PoolEntry entry = entries.lock(no);
        entry.requireMetInOrder(review, today());
        entries.keep(no, review);
        if (verdict == Verdict.APPROVE) entries.update(entry.agreeJointly(review));
        if (verdict == Verdict.RETURN) entries.update(entry.returnUnits());
    }

    /** Who was banned since the application came is not let in any more. */
    void approve(CaseNo no) {
        PoolEntry entry = entries.lock(no);
        bans.refuseBanned(estates.brief(entry.estateCode()).developer(), today());
        entries.keepApproval(no, today());
        entries.update(entry.approve());
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
