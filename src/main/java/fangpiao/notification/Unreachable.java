package fangpiao.notification;

/** A channel is down, or was never opened; everything that goes by it has to wait. */
class Unreachable extends RuntimeException {

    Unreachable(String sentence) {
        // expected to happen, and told beside each delivery: no stack trace
        super(sentence, null, false, false);
    }
}
