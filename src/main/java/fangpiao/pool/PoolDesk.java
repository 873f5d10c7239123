package fangpiao.pool;

import static java.util.stream.Collectors.toMap;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of the pool. */
@Service
@Transactional
public class PoolDesk {

    private final Units units;
    private final Estates estates;
    private final DeveloperBans bans;
    private final ApplicationEventPublisher events;

    PoolDesk(Units units, Estates estates, DeveloperBans bans, ApplicationEventPublisher events) {
        this.units = units;
        this.estates = estates;
        this.bans = bans;
        this.events = events;
    }

    /** Refuses if there is no such unit. */
    @Transactional(readOnly = true)
    public UnitCard unit(String unitNo) {
        return units.card(unitNo);
    }

    /**
     * The unit behind a door as others describe it: the estate by its code or its permit, the building and the room with or
     * without their words (3栋, 03). Of several the one that is in the pool.
     */
    @Transactional(readOnly = true)
    public Optional<UnitCard> find(String estateCode, String permitNo, String building, String room) {
        return UnitLine.door(building, room)
                .flatMap(door -> units.find(estateCode, permitNo, door))
                .map(units::card);
    }

    /** The unit, kept as it is until the caller's transaction ends: whoever asks for it next, waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UnitCard lock(String unitNo) {
        units.lock(unitNo);
        return units.card(unitNo);
    }

    /** Takes a listed unit off the market for one purchase. */
    public void reserve(String unitNo, CaseNo purchase) {
        change(unitNo, unit -> unit.reserve(purchase));
    }

    /** Puts a reserved unit back on the market. */
    public void free(String unitNo, CaseNo purchase) {
        change(unitNo, unit -> unit.free(purchase));
    }

    public void sell(String unitNo, CaseNo purchase) {
        change(unitNo, unit -> unit.sell(purchase));
    }

    /** All units of an estate as they are priced now. */
    @Transactional(readOnly = true)
    public List<PricedUnit> unitsOf(String estateCode) {
        return units.pricedOnesOf(estateCode);
    }

    @Transactional(readOnly = true)
    public EstateBrief estate(String estateCode) {
        return estates.brief(estateCode);
    }

    /**
     * Gives units of an estate new prices; those that have been taken keep theirs. Returns what was done; refuses an estate
     * that is not in the pool.
     */
    public List<NewPrice> reprice(String estateCode, List<NewPrice> prices, CaseNo change, LocalDate today) {
        EstateStatus status = estates.lock(estateCode);
        if (!status.isInPool()) throw new Refusal("楼盘%s当前为「%s」，不能调整价格。".formatted(estateCode, status.chinese()));
        Map<String, PricedUnit> now =
                units.pricedOnesOf(estateCode).stream().collect(toMap(PricedUnit::no, unit -> unit));
        List<NewPrice> done = prices.stream()
                .filter(price -> now.get(price.unit().no()).isOpenToChange())
                .toList();
        units.reprice(done, change, today);
        return done;
    }

    /** A contract was rescinded: the unit goes back to where the free units of its estate stand. */
    public void takeBack(String unitNo, CaseNo purchase) {
        change(unitNo, unit -> unit.takeBack(purchase));
    }

    /** The housing authority has filed a sale of the unit without a voucher; it leaves the market at once. */
    public void sellElsewhere(String unitNo, Money price, String filingNo, LocalDate filedOn) {
        change(unitNo, Unit::sellElsewhere);
        UnitCard unit = units.card(unitNo);
        events.publishEvent(new SoldElsewhere(
                unitNo,
                unit.estate().code(),
                unit.building(),
                unit.type(),
                unit.areaSqm(),
                price,
                unit.filedPrice(),
                filingNo,
                filedOn));
    }

    /** The filing of a sale without a voucher was cancelled. */
    public void comeBack(String unitNo) {
        change(unitNo, Unit::comeBack);
        events.publishEvent(new SaleCancelled(unitNo));
    }

    /** No unit of the estate can be taken from now on; what is taken stays with its purchases. */
    public void suspend(String estateCode) {
        move(estateCode, EstateStatus.LISTED, EstateStatus.SUSPENDED);
    }

    public void reinstate(String estateCode) {
        move(estateCode, EstateStatus.SUSPENDED, EstateStatus.LISTED);
    }

    /** Out of the pool for good, by its developer's wish or by the bureau's decision. */
    public void close(String estateCode, boolean byItsDeveloper) {
        EstateStatus end = byItsDeveloper ? EstateStatus.WITHDRAWN : EstateStatus.REMOVED;
        move(estateCode, estates.lock(estateCode), end);
    }

    /** A new permit has been issued in the place of one that is over. */
    public void renewPermit(String estateCode, LocalDate until) {
        estates.lock(estateCode);
        estates.renewPermit(estateCode, until);
    }

    /** The agreement with its developer was prolonged. */
    public void renewCooperation(String estateCode, LocalDate until) {
        estates.lock(estateCode);
        estates.renewCooperation(estateCode, until);
    }

    /** The developer may not apply with any estate up to and including that day, as the case has decided. */
    public void ban(String developerCode, LocalDate until, CaseNo caseNo) {
        bans.add(developerCode, until, caseNo);
    }

    @Transactional(readOnly = true)
    public EstateStatus statusOf(String estateCode) {
        return estates.statusOf(estateCode);
    }

    private void move(String estateCode, EstateStatus expected, EstateStatus next) {
        EstateStatus now = estates.lock(estateCode);
        if (now != expected || !now.isInPool())
            throw new Refusal("楼盘%s当前为「%s」，不能改为「%s」。".formatted(estateCode, now.chinese(), next.chinese()));
        estates.decide(estateCode, next);
        units.follow(estateCode, now.ofFreeUnit(), next.ofFreeUnit());
    }

    private void change(String unitNo, UnaryOperator<Unit> decision) {
        units.update(decision.apply(units.lock(unitNo)));
    }
}
