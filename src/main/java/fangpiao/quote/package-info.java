/**
 * Trial calculation (试算): what a household would get under any rule version, on the page {@code /quotes} and for other
 * systems at {@code POST /api/v1/quotes}. It writes nothing, and neither question nor answer says whose home it is about.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "policy", "amount", "intake"})
package fangpiao.quote;
