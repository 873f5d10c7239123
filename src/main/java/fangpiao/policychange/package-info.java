/**
 * How rules change: the pages on which versions are read, compared and written.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "policy"})
package fangpiao.policychange;
