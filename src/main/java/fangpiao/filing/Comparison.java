package fangpiao.filing;

import static fangpiao.filing.DifferenceKind.BACKDATED;
import static fangpiao.filing.DifferenceKind.BUYER;
import static fangpiao.filing.DifferenceKind.BUYER_NAME;
import static fangpiao.filing.DifferenceKind.DAY;
import static fangpiao.filing.DifferenceKind.OTHER_FILING;
import static fangpiao.filing.DifferenceKind.PRICE;
import static fangpiao.filing.DifferenceKind.SIGNED_DAY;
import static fangpiao.filing.DifferenceKind.UNIT;

import fangpiao.filing.Verdict.Act;
import fangpiao.pool.UnitCard;
import fangpiao.purchase.AwaitedContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A filing beside the contract that a purchase has registered. */
class Comparison {

    private final ContractFiling theirs;
    private final AwaitedContract ours;
    private final String unitNo;
    private final List<Deviation> deviations = new ArrayList<>();

    Comparison(ContractFiling theirs, AwaitedContract ours, Optional<UnitCard> unit) {
        this.theirs = theirs;
        this.ours = ours;
        this.unitNo = unit.map(UnitCard::no).orElse("");
    }

    /** A day that was taken as filed before is not questioned again. */
    Verdict verdict(Act act, LocalDate today) {
        compareContracts();
        compareBuyers();
        compareFilings();
        if (act == Act.FILE && theirs.isBackdated(today))
            differ(BACKDATED, "接收于" + today, "%s备案，%s签订".formatted(theirs.filedOn(), theirs.signedOn()));
        return new Verdict(act, ours.purchase(), ours.unitNo(), List.copyOf(deviations));
    }

    private void compareContracts() {
        if (!unitNo.equals(ours.unitNo()))
            differ(UNIT, ours.unitNo(), unitNo.isEmpty() ? theirs.door().toString() : unitNo);
        if (!theirs.price().equals(ours.price())) differ(PRICE, ours.price() + "元", theirs.price() + "元");
        if (!theirs.signedOn().equals(ours.signedOn()))
            differ(SIGNED_DAY, ours.signedOn().toString(), theirs.signedOn().toString());
    }

    private void compareBuyers() {
        String known = ours.buyerName() + " " + ours.buyerIdNo().value();
        if (!theirs.buyerIdNo().equalsIgnoreCase(ours.buyerIdNo().value())) differ(BUYER, known, theirs.buyer());
        else if (!theirs.buyerName().equals(ours.buyerName())) differ(BUYER_NAME, known, theirs.buyer());
    }

    private void compareFilings() {
        if (ours.filingNo() == null) return;
        if (!ours.filingNo().equals(theirs.no())) differ(OTHER_FILING, ours.filingNo(), theirs.no());
        else if (!ours.filedOn().equals(theirs.filedOn()))
            differ(DAY, ours.filedOn().toString(), theirs.filedOn().toString());
    }

    private void differ(DifferenceKind kind, String our, String their) {
        deviations.add(new Deviation(kind, our, their));
    }
}
