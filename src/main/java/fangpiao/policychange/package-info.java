/**
 * How rules change: a policyChange case (规则变更) drafts a version, replays it over everything that is not issued yet, and
 * puts it in force by another person's consent; and the pages on which versions are read, compared and written.
 *
 * <pre>
 * change  DRAFTING → SUBMITTED → REVIEWED → ACTIVATED; back to DRAFTING when sent back; ABANDONED from each of the first three
 * </pre>
 *
 * Refused: a code that is taken, a base that does not exist, a draft with any value wrong, a day in the past, a second
 * version for some of the same homes and days, writing on a draft that is under review, and an activator who wrote on it.
 * Vouchers that are issued keep their version; nothing here touches them.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "identity", "policy", "amount", "approval"})
package fangpiao.policychange;
