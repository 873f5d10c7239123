package fangpiao.identity;

import fangpiao.engine.Step;
import java.util.Optional;

/** What else than earlier acts keeps a person from a step; asked whenever the separation of duties is. */
public interface Hindrance {

    /**
     * @param who how the person is spoken of: 您, or 该人员 where somebody else assigns the task
     * @return why not, in one sentence; empty if nothing hinders
     */
    Optional<String> against(Step step, String person, String who);
}
