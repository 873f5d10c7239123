package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.Map;

/** The rules about persons, asked at every door: may this one take the step, and who has taken it. */
public interface Office {

    /** Somebody is to become responsible for a task. Refuses with a sentence if he or she may not. */
    void assigned(Step step, String person);

    /** A task is given back to its groups. Refuses with a sentence unless its holder does it. */
    void released(String holder);

    /**
     * The person who is logged in hands in a form. Refuses with a sentence if he or she may not; keeps the act otherwise.
     *
     * @param outcomeName what was decided, in the words of the form
     * @param form what lay before the person
     */
    void acted(Step step, Map<String, Object> answers, String outcomeName, FilledForm form);

    /** What has been done in a case so far, oldest first. */
    List<Act> acts(CaseNo caseNo);

    /** One act as the next person reads it, all in Chinese. */
    record Act(String step, String person, String time, String outcome, String opinion) {}
}
