/**
 * Who may come in and what may be touched: the roles of the bureau, its users, what each role is granted, the one login
 * for the engine's web applications and our own pages, and the doors of the engine that stay shut. Users live in the
 * engine and nowhere else; what a role is granted is read from the diagrams.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine"})
package fangpiao.identity;
