/**
 * Who may come in and what may be touched: the roles of the bureau, its users, what each role is granted, the one login
 * for the engine's web applications and our own pages, and the doors of the engine that stay shut. Users live in the
 * engine and nowhere else; what a role is granted is read from the diagrams.
 *
 * Whose post somebody may act by is asked anew at each act: his own, or one lent to him by the {@code staffing} module's
 * table while he stands in for somebody absent (代岗). Lent posts open tasks and start forms; the pages of our own with acts
 * of their own stay with those whose post it is.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine"})
package fangpiao.identity;
