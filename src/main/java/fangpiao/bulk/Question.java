package fangpiao.bulk;

import java.util.Map;

/**
 * A field that is answered once for all chosen cases.
 *
 * @param type of the form's field
 * @param maxLength null where the form sets none
 * @param choices value → name; empty where nothing is to choose
 */
public record Question(
        String key, String type, String label, String hint, Integer maxLength, Map<String, String> choices) {

    public boolean isOpinion() {
        return type.equals("textarea");
    }
}
