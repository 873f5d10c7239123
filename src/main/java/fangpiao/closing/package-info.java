/**
 * Month close (月结). When a month is over, one person of finance looks at what has to be done by then and asks for it to be
 * closed; another confirms. From that moment on the books take nothing for that month. A month can be opened once more
 * (反结账), by two persons as well, by a document and for a reason; the trace of it stays and stands on the page.
 *
 * <pre>
 * state      after                             next
 * REQUESTED  asked for, everything looked at   DONE, REJECTED
 * DONE       confirmed by another person
 * REJECTED   not confirmed
 * </pre>
 *
 * What is looked at is either required (必须), or may be left undone with a word why (提示).
 *
 * Refuses: the month that is running, a month whose forerunner is open, one that is closed already; reopening another month
 * than the last closed one, or without document and reason; anything required that is not done; what else is undone without
 * a word why; two at a time; one person as both.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "identity", "ledger", "statement"})
package fangpiao.closing;
