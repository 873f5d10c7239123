/**
 * Who may come in and what may be touched: the roles of the bureau, its users, what each role is granted, the one login
 * for the engine's web applications and our own pages, and the doors of the engine that stay shut. Users live in the
 * engine and nowhere else; what a role is granted is read from the diagrams.
 *
 * <p>Whose post somebody may act by is asked anew at each act: his own, or one lent to him by the {@code staffing} module's
 * table while he stands in for somebody absent (代岗). Lent posts open tasks, start forms and pages; what is done on a page
 * by a lent post is written down for both persons ({@code lent_page_act}), and a batch of payments names both itself.
 *
 * <p>And what one hand may not unite (不相容岗位分离, domain §1.2): every step has a duty, and one table, {@code forbidden_pair}, says
 * which duties of a person exclude each other in a case, in the cases of a household, and about a developer. It is asked
 * when a task is claimed, assigned and handed in, and once more by the table of decisions itself. Other modules keep a person
 * from a step by a {@link fangpiao.identity.Hindrance}, or ask more of him at the act itself by a
 * {@link fangpiao.identity.StepUp}.
 *
 * <pre>
 * scope      an earlier act counts                       exempt
 * CASE       in the same case
 * HOUSEHOLD  in any case of its households
 * DEVELOPER  in any estate's entry of its developer      what the meeting decides
 * </pre>
 *
 * Refuses: who is not logged in or not of the step's groups, administrators, whom an earlier act or a hindrance keeps from the
 * step; giving back what another has claimed.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine"})
package fangpiao.identity;
