package fangpiao.expiry;

/**
 * A telephone call to the holder.
 *
 * @param intention what the holder wants to do with the voucher; null if nobody answered
 */
record Contact(Result result, Intention intention) {

    enum Result {
        REACHED,
        UNREACHED
    }

    enum Intention {
        BUY,
        EXTEND,
        CONVERT
    }

    boolean hasReached() {
        return result == Result.REACHED;
    }
}
