/**
 * What must be true before anybody may come in: there is a database (the demo and the tests bring their own real
 * PostgreSQL), there is one clock for the officials and the engine, and an installation for real work refuses to open
 * with a wrong database or a password everybody knows.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package fangpiao.startup;
