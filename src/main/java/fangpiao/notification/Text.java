package fangpiao.notification;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with names in braces. */
record Text(String value) {

    private static final Pattern NAME = Pattern.compile("\\{([^{}\\n]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}][^{}]{0,8}");

    List<String> names() {
        return NAME.matcher(value).results().map(name -> name.group(1)).toList();
    }

    /** What follows the first brace that has no other; empty if all have. */
    String leftOpen() {
        Matcher brace = BRACE.matcher(NAME.matcher(value).replaceAll(""));
        return brace.find() ? brace.group() : "";
    }

    String filledWith(Map<String, String> facts) {
        return NAME.matcher(value).replaceAll(name -> Matcher.quoteReplacement(facts.get(name.group(1))));
    }
}
