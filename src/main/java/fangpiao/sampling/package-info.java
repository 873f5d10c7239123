/**
 * Sampling of paid claims for audit (抽查, domain §10 X14). An auditor or manager says from which claims (paid in which
 * months, to which developer, from which amount on), how and how many; a seed, given or drawn by the machine, says which.
 * Claims, seed and sample are kept as they were on that day, so that anybody can draw the sample again and a later claim
 * changes nothing. The auditor writes down what he found in each.
 *
 * <pre>
 * method     drawn                                                                   error extrapolated
 * RANDOM     the claims in the order of SM3(seed|claim), the first of them           error found × claims / drawn
 * BY_AMOUNT  the same order; in the fen of all laid end to end, every J-th fen hits   each error × J / amount; as it is where
 *            its claim, beginning with 1 + SM3(seed) mod J; J is all fen / size       the claim has J fen or more
 * </pre>
 *
 * Refuses: months in the future or out of order, no claims, more than there are; a seed that is no plain word; a finding for
 * a claim that was not drawn, above what was paid, in no words, or by somebody who acted in the claim himself.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "identity", "document", "spreadsheet"})
package fangpiao.sampling;
