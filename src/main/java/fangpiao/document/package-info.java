/**
 * Paper: a page of the templates, laid out as PDF. What stands on it is brought by the module whose paper it is; here are
 * the font and the printing, so that all papers of the office look alike on every machine.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package fangpiao.document;
