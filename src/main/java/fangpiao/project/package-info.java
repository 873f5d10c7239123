/**
 * Expropriation projects (征收项目), programmes of other vouchers (专项), and the funds behind them. No voucher is approved
 * for which no free money lies in a fund of its project (590号令 art. 12): what was paid in, less what is promised.
 * Promises and deposits are rows that are only ever added. The fund that promised a voucher's face pays, from its bank
 * account, what comes of the voucher.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "policy", "voucher"})
package fangpiao.project;
