package fangpiao.bulk;

import fangpiao.engine.Outage;
import fangpiao.engine.TaskDoor;
import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides the tasks one after the other, says how each went, and takes all of it back (预演). */
@Component
class DryRun {

    /** Much shorter than it takes the database to look for a deadlock: of two that wait for each other, the rehearsal gives way. */
    private static final String PATIENCE = "100ms";

    private final TaskDoor door;
    private final Users users;
    private final JdbcClient db;
    private final TransactionTemplate outer;
    private final TransactionTemplate row;

    DryRun(TaskDoor door, Users users, JdbcClient db, PlatformTransactionManager transactions) {
        this.door = door;
        this.users = users;
        this.db = db;
        this.outer = new TransactionTemplate(transactions);
        this.row = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** In the order of the tasks, why each would not pass; empty where it would. */
    List<Optional<String>> of(String person, List<BulkTask> tasks, Map<String, Object> answers) {
        Collection<String> groups = users.groupsOf(person);
        return outer.execute(status -> {
            status.setRollbackOnly();
            db.sql("select set_config('lock_timeout', ?, true)")
                    .param(PATIENCE)
                    .query(String.class)
                    .single();
            return tasks.stream()
                    .map(task -> attempt(() -> door.take(person, groups, task.id(), answers)))
                    .toList();
        });
    }

    /** What a refused row has done is undone by itself; what the others have done stays until the end. */
    private Optional<String> attempt(Runnable act) {
        try {
            row.executeWithoutResult(status -> act.run());
            return Optional.empty();
        } catch (Refusal | Outage why) {
            return Optional.of(why.getMessage());
        }
    }
}
