/**
 * Compensation agreements (征收安置补偿协议): the survey of a home, its valuation item by item, the household's free
 * choice between voucher, swap and cash, signing and public notice.
 *
 * <pre>
 * state      after                         next
 * SURVEYED   the case is opened            VALUED
 * VALUED     components entered            CHECKED, SURVEYED again when sent back, REJECTED
 * CHECKED    survey and valuation checked  CHOSEN
 * CHOSEN     parts add up to the equity    SIGNED
 * SIGNED     agreement number given        PUBLISHED
 * PUBLISHED  notice posted                 CONCLUDED, SURVEYED again when an objection is upheld
 * CONCLUDED  voucher, swap, cash may follow
 * </pre>
 *
 * Refuses: a title that is in a live case already, a wrong identity number, parts that do not add up, an agreement number
 * used before, dates out of order.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "project", "policy", "amount", "calculation"})
package fangpiao.agreement;
