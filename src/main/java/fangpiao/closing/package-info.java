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
 * What is looked at is either required (必须), or may be left undone with a word why (提示). Required is whatever would make the
 * figures of the month wrong or unexplained; the rest is work that others must still finish and that moves no figure.
 *
 * <pre>
 * required                                             with a word why
 * accounts, funds and debts follow from their pages    a case that stands elsewhere in the engine than its state says
 * proved since the month ended, yesterday or today     a bank difference explained, its second person not yet there
 * nothing in the books differs by that proof           a paying account whose statements do not reach the month's end
 * each bank difference of the month explained          statements not signed, objections not answered
 * statements issued, as the books say                  payments without an answer, filings that differ
 * </pre>
 *
 * A bank difference belongs to the month of its entry, or of the payment, deposit or repayment that the bank's statement
 * lacks. Explained is enough: money in transit over a month's end is no mistake of the books, as long as somebody has said
 * what it is; a difference nobody has looked into may be one.
 *
 * Refuses: the month that is running, a month whose forerunner is open, one that is closed already; reopening another month
 * than the last closed one, or without document and reason; anything required that is not done; what else is undone without
 * a word why; two at a time; one person as both.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "identity", "ledger", "statement", "proof"})
package fangpiao.closing;
