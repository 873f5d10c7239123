package fangpiao.supervision;

import static fangpiao.policy.Parameters.POOL_BAN_MONTHS;
import static fangpiao.supervision.PoolExit.Status.DEMANDED;
import static fangpiao.supervision.PoolExit.Status.NOT_RECTIFIED;
import static fangpiao.supervision.PoolExit.Status.OPENED;
import static fangpiao.supervision.PoolExit.Status.RECTIFIED;
import static fangpiao.supervision.PoolExit.Status.REFUSED;
import static fangpiao.supervision.PoolExit.Status.REINSTATED;
import static fangpiao.supervision.PoolExit.Status.REMOVAL_DECIDED;
import static fangpiao.supervision.PoolExit.Status.REMOVED;
import static fangpiao.supervision.PoolExit.Status.VERIFIED;
import static fangpiao.supervision.PoolExit.Status.WARNED;

import fangpiao.engine.CaseDoor;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.PoolDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a poolExit case is worked: from its ground to the estate's leaving, or back. */
@Service
@Transactional
class PoolExitDesk {

    private final PoolExits exits;
    private final SupervisedEstates estates;
    private final Warnings warnings;
    private final Holders holders;
    private final HolderNotices notices;
    private final PoolDesk pool;
    private final PolicyDesk policies;
    private final DeveloperSeats seats;
    private final CaseDoor cases;
    private final Clock clock;

    PoolExitDesk(
            PoolExits exits,
            SupervisedEstates estates,
            Warnings warnings,
            Holders holders,
            HolderNotices notices,
            PoolDesk pool,
            PolicyDesk policies,
            DeveloperSeats seats,
            CaseDoor cases,
            Clock clock) {
        this.exits = exits;
        this.estates = estates;
        this.warnings = warnings;
        this.holders = holders;
        this.notices = notices;
        this.pool = pool;
        this.policies = policies;
        this.seats = seats;
        this.cases = cases;
        this.clock = clock;
    }

    /** Stops the sales where the ground says so, and tells everybody who has a home there. */
    void open(CaseNo no, ExitRequest request) {
        SupervisedEstate estate = estates.lock(request.estateCode());
        refuseStranger(estate, request.ground());
        estate.requireInPool();
        exits.findOpen(estate.code()).ifPresent(open -> {
            throw new Refusal("楼盘「%s」已有在办的退库案%s，不能重复立案。".formatted(estate.name(), open));
        });
        if (isDeniedByTables(request.ground(), estate))
            throw new Refusal("楼盘「%s」目前不存在「%s」的情形。"
                    .formatted(estate.name(), request.ground().chinese()));
        if (request.ground().stopsSalesAtOnce() && estate.isListed()) pool.suspend(estate.code());
        String rules = policies.inForceIn(estate.districtCode(), today()).code();
        exits.add(no, request, rules);
        notices.tell(no, estate, request.ground(), Occasion.OPENED);
    }

    /** @return whether its developer has to mend it first */
    boolean verify(CaseNo no) {
        PoolExit exit = exits.lock(no).require(OPENED);
        exits.move(no, VERIFIED);
        return exit.ground().isFault();
    }

    /**
     * The ground does not hold.
     *
     * @param renewedUntil the last day of a new permit or agreement; null without one
     */
    void drop(CaseNo no, LocalDate renewedUntil) {
        PoolExit exit = exits.lock(no).require(OPENED);
        SupervisedEstate estate = renewed(exit, renewedUntil);
        if (stillHolds(exit.ground(), estate)) throw stillThere(exit, estate, "认定事由不属实");
        exits.end(no, REFUSED);
        if (exits.suspendedUntil(exit.estateCode()).isEmpty()) resume(exit, estate);
    }

    void demand(CaseNo no, Rectification demand) {
        PoolExit exit = exits.lock(no).require(VERIFIED);
        exit.requireDeadline(demand.until(), today());
        exits.demand(no, demand);
    }

    void checkRectification(CaseNo no, boolean rectified, LocalDate checkedOn) {
        PoolExit exit = exits.lock(no).require(DEMANDED);
        exit.requireCheckedInOrder(rectified, checkedOn, today());
        exits.check(no, rectified ? RECTIFIED : NOT_RECTIFIED, checkedOn);
    }

    /**
     * @param months of a suspension; null for every other decision
     * @param renewedUntil the last day of a new permit or agreement, where the estate is reinstated for it; null without one
     */
    void decide(CaseNo no, PoolExit.Decision decision, Integer months, LocalDate renewedUntil) {
        PoolExit exit = exits.lock(no).require(VERIFIED, RECTIFIED, NOT_RECTIFIED);
        exit.requireDecidable(decision, warnings.measuresFor(exit.estateCode(), exit.ground()));
        switch (decision) {
            case REINSTATE -> reinstate(exit, renewedUntil);
            case WARN -> warn(exit);
            case SUSPEND -> suspend(exit, today().plusMonths(months));
            case REMOVE -> decideRemoval(exit);
        }
    }

    /** The public has been told: the estate leaves, and a developer at fault with it. */
    void close(CaseNo no, ExitNotice notice) {
        PoolExit exit = exits.lock(no).require(REMOVAL_DECIDED);
        notice.requireInOrder(exit.decidedOn(), today());
        boolean fault = exit.ground().isFault();
        LocalDate bannedUntil = fault
                ? today().plusMonths(policies.version(exit.policyVersion()).get(POOL_BAN_MONTHS))
                : null;
        exits.publish(no, notice, bannedUntil);
        exits.end(no, REMOVED);
        SupervisedEstate estate = estates.lock(exit.estateCode());
        notices.tell(no, estate, exit.ground(), Occasion.REMOVED);
        pool.close(estate.code(), !fault);
        if (fault) pool.ban(estate.developerCode(), bannedUntil, no);
    }

    SupervisedEstate estateOf(CaseNo no) {
        return estates.get(exits.get(no).estateCode());
    }

    private void reinstate(PoolExit exit, LocalDate renewedUntil) {
        SupervisedEstate estate = renewed(exit, renewedUntil);
        if (stillHolds(exit.ground(), estate)) throw stillThere(exit, estate, "恢复在库");
        exits.end(exit.no(), REINSTATED);
        resume(exit, estate);
    }

    private void warn(PoolExit exit) {
        warnings.add(exit.no(), exit.estateCode(), exit.ground(), today());
        exits.end(exit.no(), WARNED);
        resume(exit, estates.lock(exit.estateCode()));
    }

    private void suspend(PoolExit exit, LocalDate until) {
        SupervisedEstate estate = estates.lock(exit.estateCode());
        if (estate.isListed()) pool.suspend(estate.code());
        exits.suspend(exit.no(), today(), until);
        notices.tell(exit.no(), estate, exit.ground(), Occasion.SUSPENDED);
    }

    /** Whoever leaves by his own wish first lets those finish who have locked a home. */
    private void decideRemoval(PoolExit exit) {
        List<Holder> holds = holders.holdsOf(exit.estateCode());
        if (exit.ground() == Trigger.VOLUNTARY && !holds.isEmpty())
            throw new Refusal("自愿退库须待已锁定的房源办结，目前尚有%d套锁定中：%s。"
                    .formatted(
                            holds.stream().map(Holder::unitNo).distinct().count(),
                            holds.stream().map(Holder::purchaseAndUnit).collect(Collectors.joining("、"))));
        exits.decideRemoval(exit.no(), today());
    }

    /**
     * On sale again, unless its permit or its agreement is over (that is another case, which the next sheet opens) or a
     * suspension that another case has decided is still running.
     */
    private void resume(PoolExit exit, SupervisedEstate estate) {
        if (isStillSuspended(estate.code()) || !estate.maySellOn(today())) return;
        exits.endSuspension(estate.code(), today());
        if (estate.isSuspended()) pool.reinstate(estate.code());
        notices.tell(exit.no(), estate, exit.ground(), Occasion.REINSTATED);
    }

    private boolean isStillSuspended(String estateCode) {
        return exits.suspendedUntil(estateCode)
                .filter(until -> !until.isBefore(today()))
                .isPresent();
    }

    /** From outside a company may only ask to leave with its own estates. */
    private void refuseStranger(SupervisedEstate estate, Trigger ground) {
        seats.requireOwn(estate.developerCode());
        boolean official = cases.actor().flatMap(seats::companyOf).isEmpty();
        if (!official && ground != Trigger.VOLUNTARY) throw new Forbidden("房企只能申请自愿退库，其他事由由房源管理部门认定。");
    }

    /** What the tables can deny of a ground; a permit can be void before its last day. */
    private boolean isDeniedByTables(Trigger ground, SupervisedEstate estate) {
        return (ground == Trigger.E1 || ground == Trigger.E14) && !stillHolds(ground, estate);
    }

    /** What the tables can say of a ground; of the others only people can. */
    private boolean stillHolds(Trigger ground, SupervisedEstate estate) {
        return switch (ground) {
            case E1 -> estates.isSoldOut(estate.code());
            case E2 -> !estate.hasPermitOn(today());
            case E14 -> !estate.hasAgreementOn(today());
            default -> false;
        };
    }

    private static Refusal stillThere(PoolExit exit, SupervisedEstate estate, String otherwise) {
        String renewable = exit.ground().isRenewable() ? "；已换证或续签的，请填写新的有效期" : "";
        return new Refusal("楼盘「%s」仍存在「%s」的情形，不能%s%s。"
                .formatted(estate.name(), exit.ground().chinese(), otherwise, renewable));
    }

    /** The estate with its new permit or agreement, if it has brought one. */
    private SupervisedEstate renewed(PoolExit exit, LocalDate until) {
        SupervisedEstate estate = estates.lock(exit.estateCode());
        if (until == null) return estate;
        if (!exit.ground().isRenewable())
            throw new Refusal("事由为「%s」的，不填「新的有效期至」。".formatted(exit.ground().chinese()));
        if (!until.isAfter(today())) throw new Refusal("新的有效期至%s，应晚于今天。".formatted(until));
        if (exit.ground() == Trigger.E2) pool.renewPermit(estate.code(), until);
        else pool.renewCooperation(estate.code(), until);
        return estates.get(estate.code());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
