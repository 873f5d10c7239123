/**
 * The formulas of the field (F-01 to F-18 of domain §2.10), each in one place, with the lines that explain how an amount
 * came about. Pure: what goes in decides what comes out, today and in ten years; rules come as a
 * {@link fangpiao.policy.Policy}, days as arguments.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar", "policy"})
package fangpiao.amount;
