/**
 * The money behind the vouchers (资金): how a fund is opened, fed and given another bank account, by two persons; the register
 * of funds (资金台账); what they will have to pay and when (资金敞口、兑付资金测算).
 *
 * <pre>
 * entry      after                                      then
 * ENTERED    finance has entered it                     CONFIRMED, REJECTED
 * CONFIRMED  another person has compared the papers     counts
 * REJECTED   the papers say something else              stays to be seen; the receipt may be entered again
 * </pre>
 *
 * Refuses: a project or fund that does not exist, a second fund of the same name in a project, money from the future, a bank's
 * receipt that was entered before, an account that is the one already, a second open change of it, and the first person as
 * the second.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "engine", "calendar", "policy", "amount", "voucher", "project", "spreadsheet"})
package fangpiao.funding;
