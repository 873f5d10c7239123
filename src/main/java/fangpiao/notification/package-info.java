/**
 * Who is told what (告知), and the proof of it. This module is never asked: whoever knows something that somebody must be
 * told publishes a {@link fangpiao.shared.Notice} inside his transaction, and the notice is written there, once for its
 * key. Afterwards, in rounds, notices are addressed, written out by the templates that officials edit, and carried: into
 * the bell of the pages, by mail, by SMS, by the office's messenger (政务微信、钉钉). Holders are reached by SMS; officials find
 * what is new in their bell and, put together by risk, in one digest each working morning; only what cannot wait until then
 * is sent to them at once.
 *
 * <pre>
 * state of a delivery  after                                             next
 * WAITING              it is addressed, or an attempt failed; the cause  SENT, UNDELIVERED
 *                      of the last failure stands beside it
 * SENT                 the channel has taken it; in the bell: not read   DELIVERED, UNDELIVERED
 * DELIVERED            the channel says that it arrived; in the bell:
 *                      read
 * UNDELIVERED          the channel refused it, or three days of attempts WAITING again, by a person
 *                      were in vain
 * </pre>
 *
 * Each attempt is made after the last one was written down, under the delivery's own key: what breaks off is sent again
 * with the same key (at least once), and whoever carries it knows the key. Nothing goes to a telephone in quiet hours. What
 * was said, and what was heard of it, are rows that stay.
 *
 * Refuses: a template with a placeholder that the kind does not have, or with braces left open; in what goes out by SMS,
 * a placeholder with personal data, an identity or mobile number; a template that somebody else has changed meanwhile.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar", "identity"})
package fangpiao.notification;
