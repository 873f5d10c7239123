/**
 * Paper. What the office prints: a page of the templates, laid out as PDF; what stands on it is brought by the module whose
 * paper it is, here are the font and the printing, so that all papers look alike on every machine. And what people bring:
 * files attached to a case, by the checklist of its kind, never changed and never deleted; a kind of case may tell of each of its
 * papers how it stands, and which is missing.
 *
 * Refuses: a file that is no PDF, JPEG or PNG by its content, one that is empty or larger than 20 MB, the same file twice
 * in one case, a paper that is not on the checklist.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "engine"})
package fangpiao.document;
