package fangpiao.dashboard;

import java.time.LocalDateTime;

/** A place in the diagram where a case has been; {@code open} while it is still there. */
public record Visit(String id, String name, String type, boolean open, LocalDateTime since) {

    /** A subprocess is open as long as something in it is; the eye looks for that something. */
    boolean isHere() {
        return open && !type.equals("subProcess");
    }

    /** For a day, a message, or another case that this one has called. */
    boolean isWaitingOutside() {
        return open && (type.startsWith("intermediate") || type.equals("callActivity"));
    }
}
