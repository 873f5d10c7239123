/**
 * The second factor (动态口令): at the acts that matter most a person shows once more who he is, by a code of his telephone
 * (TOTP, RFC 6238). Which user tasks may ask for it stands in the diagrams (property {@code secondFactor}); acts on pages of our
 * own are named by a {@link fangpiao.secondfactor.GuardedAct} of their module. It is asked when the form is handed in and not
 * when the task is taken: who has not shown a code in the last minutes is told where to go, and his task stays open.
 *
 * <pre>
 * state of a factor  after                                   next
 * pending            the person has had a secret made        live, void
 * live               a first code has come                   void
 * void               another one took its place, or a reset: the secret is erased
 *
 * asked of           when
 * who has a factor   always
 * anybody            the act is required, or one of his posts, own or lent, is: in production every act from the start
 * </pre>
 *
 * A code is taken once, at most one step of 30 seconds off, by the real clock, whatever day the demo plays. What was taken is a
 * pass for some minutes, kept with each decision it stood for. A substitute shows his own.
 *
 * What is required, and that somebody begins anew (重置), is asked for by one administrator and confirmed by another.
 *
 * Refuses: an act without a pass; a wrong, used or late code, all by one sentence, and any code for a while after too many; a second
 * factor beside one that is not shown; to ask for or confirm what concerns oneself, to confirm what one has asked for, to rule twice.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "startup"})
package fangpiao.secondfactor;
