package fangpiao.purchase;

import static fangpiao.purchase.PurchaseStatus.COMMITTED;
import static fangpiao.purchase.PurchaseStatus.RESCINDED;

import fangpiao.shared.CaseNo;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the housing authority may tell purchases of their filings (网签备案). */
@Service
@Transactional
public class FilingDesk {

    private final PurchaseDesk desk;
    private final VoucherPurchaseProcess process;

    FilingDesk(PurchaseDesk desk, VoucherPurchaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    /**
     * The purchase that waits for the filing of a contract; one whose contract is being corrected waits as well. It stays as
     * it is until the caller's transaction ends.
     */
    public Optional<AwaitedContract> awaiting(String contractNo) {
        return desk.keepOpen(contractNo).map(AwaitedContract::of);
    }

    /** The purchase that has the filing of a contract, whether it was rescinded later or not. */
    @Transactional(readOnly = true)
    public Optional<AwaitedContract> filed(String contractNo) {
        return desk.ofContract(contractNo, COMMITTED, RESCINDED).map(AwaitedContract::of);
    }

    /** The purchase that has a filing, by the number of the filing. */
    @Transactional(readOnly = true)
    public Optional<AwaitedContract> ofFiling(String filingNo) {
        return desk.ofFiling(filingNo).map(AwaitedContract::of);
    }

    /** The purchase that has a unit, with or without a contract yet. */
    @Transactional(readOnly = true)
    public Optional<BuyerOfUnit> buyerOf(String unitNo) {
        return desk.takerOf(unitNo).map(BuyerOfUnit::of);
    }

    /**
     * Pays the contract at once if it has been checked; else the purchase keeps the filing and pays by itself as soon as it
     * is. A filing that is known already changes nothing. Refused: dates out of order, a lock that has run out.
     */
    public void file(CaseNo purchase, String filingNo, LocalDate filedOn) {
        if (desk.report(purchase, new Filing(filingNo, filedOn))) process.filingReceived(purchase);
    }

    /** A filing that waits for the check of its contract was cancelled: the check will not pay it. */
    public void withdraw(CaseNo purchase, String filingNo) {
        desk.withdraw(purchase, filingNo);
    }
}
