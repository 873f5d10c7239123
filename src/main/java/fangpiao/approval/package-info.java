/**
 * The ladder of approvals (分级审批) and who votes where several decide (会签): who decides about how much, by what sum, and when a
 * vote is over.
 *
 * <p>The sum is not the case's amount alone. What belongs together counts together, so that nobody comes to a lower desk by
 * splitting (domain X15): the other cases of the same kind that are open or approved,
 *
 * <pre>
 * approval                              together with those
 * issuance                              of the household
 * supplementary agreement of a swap     of the household
 * cash-out, conversion to money         of the household, both kinds as one: either is money for a holder
 * voucher that ends without money       of the household
 * rescission                            of a household that has part in it
 * grant of a voucher                    of the person
 * claim of a developer                  of the developer, handed in at most {@code approval.claimsTogetherDays} apart
 * </pre>
 *
 * The level is asked for when the approval falls due, and again when a case comes back: {@code bpmn/approval-level.dmn} answers
 * with the post, the number of seats, and how many votes agree or refuse. Above {@code approval.collectiveThreshold} of the
 * case's rules a meeting decides, and every vote but a return names its minutes. Each level is a row with the cases of its sum.
 *
 * <pre>
 * a vote is over with                   and the case is
 * as many approvals as the level says   approved
 * as many refusals as the level says    refused
 * one return                            sent back
 * </pre>
 *
 * So the last vote always says how the case goes on, and open votes go with it. Votes are visible to who votes after: a meeting
 * talks, its minutes name who said what, and the page of the case would show them anyway.
 *
 * <p>Refuses: a second vote of one hand in a round, own or lent; a second seat in one hand; votes of one round with different
 * minutes.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "policy"})
package fangpiao.approval;
