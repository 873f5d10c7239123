package fangpiao.identity;

import fangpiao.engine.FilledForm;

/** Is told of each decision in the transaction that writes it, before anything follows from it. */
public interface Witness {

    void decided(Decision decision, FilledForm form);
}
