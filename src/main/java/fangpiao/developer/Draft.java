package fangpiao.developer;

import fangpiao.engine.StartForm;
import java.util.HashMap;
import java.util.Map;

/**
 * An application before it is handed in.
 *
 * @param about in words, what of the company it is about
 * @param fixed what the house fills in, whatever the browser sends
 * @param suggested what stands in the fields at first
 */
public record Draft(
        Application application,
        String subject,
        String about,
        StartForm form,
        Map<String, String> fixed,
        Map<String, String> suggested) {

    /** What was sent, with what the house knows better. */
    Map<String, String> with(Map<String, String> sent) {
        var entries = new HashMap<>(sent);
        fixed.forEach((key, value) -> {
            if (form.has(key)) entries.put(key, value);
        });
        return entries;
    }

    public boolean isFixed(String key) {
        return fixed.containsKey(key);
    }
}
