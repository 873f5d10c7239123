/**
 * How the amounts of a case came about (金额核算), line by line, and whether they still come out as they were kept. Each
 * kind of case that computes an amount has a {@link fangpiao.calculation.CaseAmounts}; forms, the case page and the
 * calculation sheet (D07) show what it says. Nothing of it is stored: it is computed anew at each look, from the tables
 * and the rule version that the case has pinned.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "policy", "amount", "document"})
package fangpiao.calculation;
