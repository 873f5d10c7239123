package fangpiao.policy;

/** A value that cannot be what it is written for, with the reason in Chinese; becomes part of a refusal. */
class Unfit extends RuntimeException {

    Unfit(String reason) {
        super(reason, null, false, false);
    }
}
