/**
 * Bank statements (银行流水), and whether bank and books agree (对账).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "spreadsheet"})
package fangpiao.reconciliation;
