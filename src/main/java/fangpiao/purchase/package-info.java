/**
 * Buying a unit of the pool with a voucher (房票购房). Opening a case locks amount and unit together for some days; within
 * them paper and buyer are verified, the household subscribes, signs, and the contract is filed, which pays the locked
 * amount over to what the developer is owed and endorses the voucher. Otherwise both come free again. The housing
 * authority may tell of the filing itself, even before the contract was checked ({@link fangpiao.purchase.FilingDesk}).
 *
 * <pre>
 * HELD → SUBSCRIBED → CONTRACT_CHECKED → COMMITTED
 * HELD → DECLINED                                the voucher or the buyer did not stand the check
 * SUBSCRIBED → HELD                              the contract was sent back for correction
 * HELD, SUBSCRIBED, CONTRACT_CHECKED → LAPSED    the days of the lock are over
 * HELD, SUBSCRIBED → CANCELLED                   the household gave up, or the contract was rejected
 * </pre>
 *
 * Refused: a voucher that is not active, out of its term or not enough; a unit that is not on sale; a buyer or a kind of
 * property a voucher's rules do not allow; a relative without proof; a price above the conceded, the declared or the
 * filed one, or one that vouchers, savings and loan do not make to the fen; a contract whose area is not that of the price
 * list, or whose square metre is dearer; a second voucher or a loan where the rules of
 * one voucher refuse it; a second home where the rules grant one; the same voucher and unit a second time; dates out of order, in the
 * future, before the voucher's issue; a contract signed after the voucher's last day; anything once the lock has run out.
 * A contract signed in time may still be filed after the voucher's last day, while the lock lives. A concession (让利) that
 * held on the day of the application holds for its contract.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "ledger",
            "policy",
            "amount",
            "project",
            "voucher",
            "pool",
            "document",
            "pricewatch"
        })
package fangpiao.purchase;
