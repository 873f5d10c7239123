/**
 * Words that every module speaks: an amount of money, a rate, a case number, an identity number, a notice, and the sentence with
 * which the office says no. Knows nobody and needs neither Spring nor the engine.
 */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package fangpiao.shared;
