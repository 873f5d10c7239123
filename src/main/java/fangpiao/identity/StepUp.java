package fangpiao.identity;

import fangpiao.engine.Step;
import java.util.Optional;

/** What a person has to show of himself at the very moment of an act; not yet when he takes the task in hand. */
public interface StepUp {

    /**
     * Refuses with a sentence if he has to and has not.
     *
     * @return the number of what he has shown; empty where nothing is asked of him
     */
    Optional<Long> demand(Step step, String person);

    /** Keeps with a decision what was shown for it. */
    void kept(long shown, long decision);
}
