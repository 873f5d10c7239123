package fangpiao.engine;

import fangpiao.shared.CaseNo;
import java.util.Map;

/** What a person must see at some tasks of any kind of case, beside what the {@link FormContext} of the kind shows. */
public interface TaskContext {

    /** By which name a form asks for it; a form that does not ask is not answered. */
    String asked();

    /** @return nothing where the task is none of these */
    Map<String, Object> of(CaseNo caseNo, String taskKey);
}
