/**
 * Expropriation projects (征收项目), programmes of other vouchers (专项), and the funds behind them. No voucher is approved
 * for which no free money lies in a fund of its project (590号令 art. 12): what was paid in, less what is promised.
 *
 * <pre>
 * movement  when                                                     free money
 * DEPOSIT   money has come in                                        more
 * RESERVE   an issuance's face is promised: refused without money    less
 * OWE       a bonus or a fee is owed, by law and whatever is there   less
 * RELEASE   a promise fell: sent back, refused, forfeited            more
 * </pre>
 *
 * Movements are rows that are only ever added, and never to a closed month. The fund that promised a voucher's face pays, from its bank account, what
 * comes of the voucher; what it has paid is not written here a second time but read from the books.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "policy", "ledger", "voucher"})
package fangpiao.project;
