package fangpiao.shared;

/** A refusal that is about the person, not the matter: somebody else may do this. Over HTTP it is a 403. */
public class Forbidden extends Refusal {

    public Forbidden(String sentence) {
        super(sentence);
    }
}
