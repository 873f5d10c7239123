package fangpiao.thousand;

import fangpiao.shared.Refusal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How people act: they hand something in, and it is done; or the house refuses, or the line breaks, and they come back later
 * and look what there is. Everything else that can happen is wrong.
 */
@Component
@Profile("thousand")
class Acts {

    /** What is handed in. */
    interface Act {
        void run();
    }

    private final Outside outside;
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    Acts(Outside outside) {
        this.outside = outside;
    }

    /** Answers whether it was done. */
    boolean attempt(String what, String about, Act act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            count("refused", what + ": " + refusal.getMessage().replaceAll("[A-Z]{2}-[0-9-]+|\\d[\\d,.\\-]*", "…"));
        } catch (RuntimeException e) {
            later(what, about, e);
        }
        return false;
    }

    /** What no rule allows; that it is refused is right. */
    void mustBeRefused(String what, String about, Act act) {
        try {
            act.run();
            outside.tells("wrong", "%s (%s) was not refused".formatted(what, about));
        } catch (Refusal refusal) {
            count("rightly refused", what);
        } catch (RuntimeException e) {
            later(what, about, e);
        }
    }

    private void later(String what, String about, RuntimeException e) {
        if (causeOf(e, OptimisticLockingException.class) != null) count("came second", what);
        else if (isCut(e)) count("line was cut", what);
        else if (stateOf(e).equals("40P01")) count("deadlock", what + " " + about);
        else outside.tells("wrong", "%s (%s): %s".formatted(what, about, trace(e)));
    }

    void count(String kind, String what) {
        seen.merge(kind + "\t" + what, 1, Integer::sum);
    }

    /** Tells what was seen since the last time. */
    void report() {
        seen.keySet().forEach(what -> outside.tells("seen", seen.remove(what) + "\t" + what));
    }

    static boolean isCut(Throwable e) {
        String state = stateOf(e);
        return state.startsWith("57P")
                || state.startsWith("08")
                || trace(e).contains("connection has been closed")
                || trace(e).contains("Connection is closed");
    }

    private static String stateOf(Throwable e) {
        SQLException cause = causeOf(e, SQLException.class);
        return cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    private static <T> T causeOf(Throwable e, Class<T> type) {
        for (Throwable one = e; one != null; one = one.getCause()) if (type.isInstance(one)) return type.cast(one);
        return null;
    }

    /** For the report of what no rule allows, which the process of the test prints. */
    private static String trace(Throwable e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
