package fangpiao.notification;

import fangpiao.shared.Notice;

/** A notice as it stands in the books. */
record Raised(long no, Notice notice) {

    Kind kind() {
        return Kind.valueOf(notice.kind());
    }
}
