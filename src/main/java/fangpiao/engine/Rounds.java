package fangpiao.engine;

import fangpiao.engine.FormContext.Fact;
import fangpiao.shared.CaseNo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rounds of a case (轮次): each time it is sent back, one ends. Told at every door, asked at every form. */
public interface Rounds {

    /** A form was handed in, and the act is kept. What it leads to has not happened yet. */
    void handedIn(Step step, Answer answer);

    /** A task appears in which the applicant is asked for papers, until a day. */
    void askedBack(CaseNo caseNo, String stepKey, String taskId, Instant due);

    /** Why a case came back, and what has changed since; nothing if it never did. */
    Optional<Look> look(CaseNo caseNo);

    /**
     * What a form said.
     *
     * @param words all answers, by the names of their fields
     * @param sentBack if it sends the case back
     */
    record Answer(Map<String, String> words, Optional<SentBack> sentBack) {}

    /**
     * To an earlier step.
     *
     * @param step a user task
     * @param items what has to be put right there
     */
    record SentBack(String step, String stepName, List<String> items) {}

    /**
     * @param round the one that ended with the return
     * @param demand who sent it back, to where, why, what has to be put right
     * @param changes since then, what was asked for first
     * @param settled whether who sent it back has seen it again and let it pass
     */
    record Look(int round, List<Fact> demand, List<Change> changes, boolean settled) {}

    /**
     * One item of a case in two rounds.
     *
     * @param changed whether it is another one now
     * @param note in words: asked for or not, changed or not
     */
    record Change(String item, String before, String now, boolean changed, String note) {}
}
