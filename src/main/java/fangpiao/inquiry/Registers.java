package fangpiao.inquiry;

import java.util.Optional;

/** The way to the registers of other authorities. Answers that come later are published as {@link RegisterAnswer}. */
interface Registers {

    /** What the register says at once; nothing if it takes its time. */
    Optional<RegisterAnswer> ask(Question question);
}
