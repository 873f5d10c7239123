/**
 * What must be true before anybody may come in: there is a database (the demo and the tests bring their own real
 * PostgreSQL), there is one clock for the officials and the engine and one key that signs their decisions, and an
 * installation for real work refuses to open with a wrong database, a password everybody knows or no key of its own.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package fangpiao.startup;
