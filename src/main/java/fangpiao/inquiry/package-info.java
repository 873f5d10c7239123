/**
 * What other authorities know (信息核查): the land registry, the courts, the tax office, the market supervision and the
 * housing authority are asked about an estate and its developer, for whichever case wants to know. Every question and
 * every answer is a row that stays; a case reads from them how each register stands.
 *
 * <pre>
 * standing of a register in a case
 * UNANSWERED   no answer yet; it is asked again with the next question
 * UNREADABLE   it answered, but not in a way that can be understood
 * ADVERSE      it knows something against the estate or its developer
 * CLEAR        it knows nothing against them
 * </pre>
 *
 * The youngest question that was answered counts, whenever the answers came; of several answers to one question the worst.
 * A register that is clear is not asked twice in a case. Where no wire leads, an official enters what the register wrote
 * on paper.
 *
 * Refuses: an answer to a question nobody has asked, an answer by hand that says nothing of where it came from.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine"})
package fangpiao.inquiry;
