package fangpiao.filing;

import static fangpiao.filing.DifferenceKind.DOUBLE_SALE;
import static fangpiao.filing.DifferenceKind.NOT_YET_LISTED;
import static fangpiao.filing.DifferenceKind.UNKNOWN_CONTRACT;
import static fangpiao.filing.DifferenceKind.VOUCHER_SALE;

import fangpiao.filing.Verdict.Act;
import fangpiao.pool.PoolDesk;
import fangpiao.pool.UnitCard;
import fangpiao.purchase.BuyerOfUnit;
import fangpiao.purchase.FilingDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares a filing with purchases and pool; changes nothing. */
@Component
class Judge {

    private final FilingDesk purchases;
    private final PoolDesk pool;
    private final Filings filings;

    Judge(FilingDesk purchases, PoolDesk pool, Filings filings) {
        this.purchases = purchases;
        this.pool = pool;
        this.filings = filings;
    }

    Verdict of(ContractFiling filing, LocalDate today) {
        var door = filing.door();
        Optional<UnitCard> unit = pool.find(door.estateCode(), door.permitNo(), door.building(), door.room());
        var awaited = purchases.awaiting(filing.contractNo());
        if (awaited.isPresent()) return new Comparison(filing, awaited.get(), unit).verdict(Act.FILE, today);
        var filed = purchases.filed(filing.contractNo());
        if (filed.isPresent()) return new Comparison(filing, filed.get(), unit).verdict(Act.CONFIRM, today);
        return unit.map(known -> ofUnknownContract(filing, known)).orElseGet(() -> ofForeignHome(filing));
    }

    private Verdict ofForeignHome(ContractFiling filing) {
        if (filing.kind() != FiledKind.VOUCHER) return Verdict.clean(Act.KEEP, null);
        return Verdict.differs(
                null,
                null,
                new Deviation(UNKNOWN_CONTRACT, "无此合同，房源不在房源库", filing.door().toString()));
    }

    private Verdict ofUnknownContract(ContractFiling filing, UnitCard unit) {
        return switch (unit.status()) {
            case LISTED, SUSPENDED -> ofFreeUnit(filing, unit);
            case RESERVED, SOLD_VOUCHER ->
                purchases
                        .buyerOf(unit.no())
                        .map(taker -> ofTakenUnit(filing, unit, taker))
                        // let go this instant
                        .orElseGet(() -> ofFreeUnit(filing, unit));
            case SOLD_OTHER -> ofSoldUnit(filing, unit);
            case CHECKING ->
                Verdict.differs(null, unit.no(), new Deviation(NOT_YET_LISTED, "房源入库审核中", contractOf(filing)));
            case WITHDRAWN, REMOVED -> Verdict.clean(Act.KEEP, unit.no());
        };
    }

    private static Verdict ofFreeUnit(ContractFiling filing, UnitCard unit) {
        if (filing.kind() != FiledKind.VOUCHER) return Verdict.clean(Act.SELL, unit.no());
        var unregistered = new Deviation(VOUCHER_SALE, "无此合同", contractOf(filing));
        return new Verdict(Act.SELL, null, unit.no(), List.of(unregistered));
    }

    /** The buyer may have been to the authority before our own counter knows of the contract. */
    private static Verdict ofTakenUnit(ContractFiling filing, UnitCard unit, BuyerOfUnit taker) {
        boolean same = taker.idNo().value().equalsIgnoreCase(filing.buyerIdNo());
        String contract = taker.contractNo() == null ? "尚未登记合同" : "合同" + taker.contractNo();
        String ours = "%s，购房案%s（%s），%s".formatted(taker.name(), taker.purchase(), taker.status(), contract);
        String theirs = filing.buyerName() + "，" + contractOf(filing);
        var kind = same ? UNKNOWN_CONTRACT : DOUBLE_SALE;
        return Verdict.differs(taker.purchase(), unit.no(), new Deviation(kind, ours, theirs));
    }

    private Verdict ofSoldUnit(ContractFiling filing, UnitCard unit) {
        String seller = filings.sellerOf(unit.no()).orElse("不详");
        if (seller.equals(filing.no())) return Verdict.clean(Act.KEEP, unit.no());
        return Verdict.differs(
                null, unit.no(), new Deviation(DOUBLE_SALE, "已按备案号" + seller + "另行售出", contractOf(filing)));
    }

    private static String contractOf(ContractFiling filing) {
        return "合同%s，备案号%s，%s元".formatted(filing.contractNo(), filing.no(), filing.price());
    }
}
