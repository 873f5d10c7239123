/**
 * Impartiality (公正办理, SOD-7): who must keep his hands off a case though his post would allow it. An official who has an interest
 * declares it at an open task (申请回避): for the case, for its household or for the company it is about. From that moment on
 * he takes no task of these, what he has in hand goes back to his group, the section head is told, and the declaration stands
 * on the case page for good. Where the tables show it, nobody needs to declare: who has a seat at the company, or the
 * telephone number of the household. Whether a person may take a step is asked of {@code identity}; this module adds its
 * {@link fangpiao.identity.Hindrance}. It also reports to auditors which users hold posts that must not meet in one case.
 *
 * <pre>
 * reach      keeps him out of                            ends
 * CASE       the case in which he declared it            never
 * HOUSEHOLD  all cases of its households, later ones too never
 * DEVELOPER  all cases about its companies, later too    never
 * </pre>
 *
 * Refuses: a declaration without words, in a case with no open task, for a household or company the case does not have, a
 * second one of the same reach.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "spreadsheet"})
package fangpiao.duty;
