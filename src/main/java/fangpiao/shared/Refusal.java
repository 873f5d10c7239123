package fangpiao.shared;

import java.util.List;

/**
 * The office says no, in one Chinese sentence that the person at the counter can act on. Everything since the click is
 * rolled back and the task stays open; over HTTP it is a 400 with that sentence.
 */
public class Refusal extends RuntimeException {

    /** Several things are wrong and are told together, so that they are put right together. */
    public Refusal(List<String> complaints) {
        this(String.join("；", complaints) + "。");
    }

    public Refusal(String sentence) {
        // a no is an ordinary answer, not a defect: it needs no stack trace
        super(sentence, null, false, false);
    }
}
