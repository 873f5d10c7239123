package fangpiao.startup;

/** The application does not open its doors; the message says in one sentence why, the remedy what to do. */
public class StartRefused extends RuntimeException {

    final String remedy;

    public StartRefused(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    StartRefused(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }
}
