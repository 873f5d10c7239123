/**
 * The rules of each place and year, as versions that are written once: bonus, term, tranches, who may buy what. A
 * project's own version goes before the city's; two versions for one scope and day are refused by the table. Figures that
 * no official text confirms are kept as such and shown as 待确认 (domain §0.3, §12).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "calendar"})
package fangpiao.policy;
