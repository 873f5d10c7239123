package fangpiao.intake;

import fangpiao.shared.Refusal;

/** What the address names does not exist: 404. */
public class Unknown extends Refusal {

    public Unknown(String sentence) {
        super(sentence);
    }
}
