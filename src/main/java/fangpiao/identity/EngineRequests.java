package fangpiao.identity;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the engine's web applications may ask, as "method path". Found out by watching them at work. */
final class EngineRequests {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String ID = "[A-Za-z0-9_:.%-]+";

    /** The pages themselves, who am I, and the log-out. */
    private static final List<Pattern> HOUSE = patterns(
            "",
            "GET /camunda",
            "GET /camunda/(lib|assets|favicon.ico).*",
            "GET /camunda/app/(tasklist|welcome)(/.*)?",
            "GET /camunda/api/(tasklist|welcome)/plugin/.*",
            "GET /camunda/api/admin/auth/user/default",
            "POST /camunda/api/admin/auth/user/default/logout",
            "GET /camunda/api/engine/engine",
            "GET /camunda/api/engine/version");

    private static final List<Pattern> TASKLIST = patterns(
            ENGINE,
            "(GET|OPTIONS) filter(/count)?",
            "(GET|OPTIONS) filter/{id}",
            "(GET|POST) filter/{id}/(list|count)",
            "(GET|POST) task(/count)?",
            "GET task/{id}(/(form|form-variables|deployed-form|rendered-form|comment|identity-links|attachment))?",
            "POST task/{id}/(claim|unclaim|submit-form|comment/create)",
            "GET process-definition(/count)?",
            "GET process-definition/(key/)?{id}(/(startForm|form-variables|deployed-start-form|rendered-form|xml))?",
            "POST process-definition/(key/)?{id}/submit-form",
            "GET history/user-operation(/count)?",
            "GET user/{id}/profile",
            "(GET|POST) group(/count)?",
            "GET user(/count)?",
            "GET identity/(groups|password-policy)",
            "POST identity/(verify|password-policy)",
            "GET authorization/check");

    private static final List<Pattern> COCKPIT = Stream.of(
                    patterns("", "GET /camunda/app/cockpit(/.*)?", "GET /camunda/api/cockpit/plugin/.*"),
                    patterns(
                            "/camunda/api/cockpit/plugin/base/default/",
                            "POST (process-instance|incident|process-definition)(/count)?",
                            "POST process-definition/{id}/called-process-definitions",
                            "POST process-instance/{id}/called-process-instances"),
                    patterns(
                            ENGINE,
                            "GET (process-definition|process-instance|task|job|job-definition|incident|execution)(/.*)?",
                            "GET (variable-instance|external-task|decision-definition|batch|deployment)(/.*)?",
                            "GET (decision-requirements-definition|case-definition|history)(/.*)?",
                            "POST (process-instance|task|job|variable-instance|execution|external-task)(/count)?",
                            "POST history/(process-instance|task|activity-instance|variable-instance)(/count)?"))
            .flatMap(List::stream)
            .toList();

    private EngineRequests() {}

    static boolean ofOfficials(String call) {
        return matches(HOUSE, call) || matches(TASKLIST, call);
    }

    static boolean ofReaders(String call) {
        return matches(COCKPIT, call);
    }

    /** Everybody may change his own password. */
    static boolean ofOneself(String call, String user) {
        return call.equals("PUT " + ENGINE + "user/" + user + "/credentials");
    }

    private static boolean matches(List<Pattern> patterns, String call) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(call).matches());
    }

    private static List<Pattern> patterns(String base, String... calls) {
        return Stream.of(calls)
                .map(call -> call.replace("{id}", ID).replaceFirst(" ", " " + base) + "/?")
                .map(Pattern::compile)
                .toList();
    }
}
