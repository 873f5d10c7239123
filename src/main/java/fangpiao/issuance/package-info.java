/**
 * Issuing a voucher (房票核发): from the household's application to the voucher in its hand.
 *
 * <pre>
 * state        after                                         next
 * OPENED       application accepted, or sent back            CALCULATED, WITHDRAWN
 * CALCULATED   face confirmed, or sent back to legal review  LEGAL
 * LEGAL        legality reviewed, or sent back to the check  CHECKED
 * CHECKED      amounts checked                               FUNDED
 * FUNDED       money promised by a fund                      APPROVED
 * APPROVED     approved at the level of the amount           NUMBERED
 * NUMBERED     voucher number allocated                      PRINTED
 * PRINTED      on paper                                      ISSUED
 * ISSUED       sealed, posted to the books                   HANDED_OVER
 * HANDED_OVER  collected: the voucher is active
 * WITHDRAWN    by the household, until the amount is confirmed, or because papers it was asked for did not come
 * REJECTED     by a reviewer or the approver; the promise of the fund is taken back
 * </pre>
 *
 * It begins with an application at the counter for the part chosen as a voucher, by the rules of the day the agreement was
 * signed, or is called by another case that entitles to a voucher and brings rules and deductions with it. Sent back (退回)
 * it goes to the step that the reviewer names, or to the household for papers (补正); then it is calculated anew. Refuses: an agreement that is not concluded, has no part for a
 * voucher, or has a voucher already; a swap part that was not converted; a deduction that eats the equity or leaves out what
 * is to be set off; a fund without free money; paper that was used before.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "project", "policy", "amount", "calculation", "agreement", "voucher"
        })
package fangpiao.issuance;
