package fangpiao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Where our own pages and sheets take tasks: through the form of the diagram and in a person's name, as Tasklist does. */
@Component
public class TaskDoor {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;

    TaskDoor(TaskService tasks, FormService forms, IdentityService identities) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
    }

    /** Claims a task and hands in its form; refused with the sentence that Tasklist would show. */
    public void take(String person, Collection<String> groups, String taskId, Map<String, Object> answers) {
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(person, List.copyOf(groups));
        try {
            tasks.claim(taskId, person);
            forms.submitTaskForm(taskId, answers);
        } finally {
            identities.setAuthentication(before);
        }
    }

    /** What the form of an open task asks of who decides so. */
    public DecidedForm formOf(String taskId, String decision) {
        try (InputStream file = forms.getDeployedTaskForm(taskId)) {
            return DecidedForm.read(file, decision);
        } catch (IOException e) {
            throw new UncheckedIOException(taskId, e);
        }
    }
}
