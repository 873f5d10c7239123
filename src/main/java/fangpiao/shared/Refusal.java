package fangpiao.shared;

/**
 * The office says no, in one Chinese sentence that the person at the counter can act on. Everything since the click is
 * rolled back and the task stays open; over HTTP it is a 400 with that sentence.
 */
public class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        // a no is an ordinary answer, not a defect: it needs no stack trace
        super(sentence, null, false, false);
    }
}
