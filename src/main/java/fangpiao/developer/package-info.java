/**
 * The developers' own pages ({@code /developer}, SOD-10): a company's clerk, who comes from outside, sees the estates,
 * units, purchases and claims of the company and opens its cases by himself, through the same start forms and the same
 * checks as the counter. Officials say at {@code /developers} who acts for which company.
 *
 * <pre>
 * who                              sees and opens
 * a user with a seat               what belongs to the company of the seat
 * a user without one, or no more   nothing
 * an official                      none of these pages, but who sits where
 * </pre>
 *
 * Nothing is read but by a {@link fangpiao.developer.Company}, which only the seat of who is logged in gives. What belongs
 * to another company is not there: the answer is the same as for what does not exist. Names of holders and buyers leave
 * the tables masked, identity numbers not at all. What a form could name of another company (the company itself, an estate, a unit,
 * a contract) is not asked but filled in by the house. Homes are sold at the counter's own page, lists and prices are handed
 * in on the pages of the pool, all of them judged by the same seat. It reads the tables of other modules with its own SQL, as the dashboard does, and changes none of them.
 *
 * It signs its own monthly statements here, or objects to them.
 *
 * Refused: a seat for somebody who is no developer's clerk or has a post in the bureau besides; a company under another name
 * than it is registered with; and whatever the desks refuse at the counter.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "identity",
            "notification",
            "document",
            "policy",
            "pool",
            "purchase",
            "settlement",
            "statement"
        })
package fangpiao.developer;
