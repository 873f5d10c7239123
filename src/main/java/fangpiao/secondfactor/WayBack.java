package fangpiao.secondfactor;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page of this house somebody came from; never one of another house. */
final class WayBack {

    static final String OWN_PAGE = "/second-factor";

    private static final Pattern INSIDE = Pattern.compile("/(?![/\\\\])[^\\\\{}\\s]*");

    private WayBack() {}

    /** From what a browser says; a page of the second factor itself is no place to go back to. */
    static String of(String referer, String contextPath) {
        return Optional.ofNullable(referer)
                .flatMap(WayBack::addressOf)
                .filter(address -> address.startsWith(contextPath + "/"))
                .map(address -> inside(address.substring(contextPath.length())))
                .orElse("");
    }

    /** The address if it leads into this house, and nothing else. */
    static String inside(String address) {
        return INSIDE.matcher(address).matches() && !address.startsWith(OWN_PAGE) ? address : "";
    }

    private static Optional<String> addressOf(String referer) {
        try {
            URI page = URI.create(referer);
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return Optional.ofNullable(page.getRawPath()).map(path -> path + query);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
