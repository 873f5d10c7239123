/**
 * Vouchers for which no home is taken (专项房票): for talents the city invites (人才房票), and for buyers whose home
 * nobody finishes (停工项目置换). Each comes from a programme with a budget of its own.
 *
 * <pre>
 * state      after                            next
 * REQUESTED  application accepted, corrected  CHECKED, RETURNED, REJECTED
 * RETURNED   sent back for correction         REQUESTED
 * CHECKED    eligibility checked              APPROVED, RETURNED, REJECTED
 * APPROVED   the issuance of the voucher is opened in the same click
 * REJECTED   another application may follow
 * </pre>
 *
 * One process for both kinds: they differ in what proves eligibility, which is two groups of fields in one form. Off
 * unless the rules in force name the kind (voucherType) and, for talents, a greatest face (talent.faceMax). Refuses: an
 * amount above that, or above what the buyer has paid; a second grant for one talent or one contract.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "project", "policy", "voucher", "issuance"})
package fangpiao.grant;
