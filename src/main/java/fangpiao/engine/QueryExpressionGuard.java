package fangpiao.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in queries that come from outside. The engine checks a query itself, but not the queries nested in
 * it with "or", and evaluates what it finds there: any user of Tasklist could run code on the server
 * (CVE-2026-109432). Expressions in stored filters stay possible; only the application and its administrator store them.
 */
@Component
class QueryExpressionGuard extends AbstractProcessEnginePlugin {

    private static final Field EXTENDING_QUERY =
            ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");

    static {
        ReflectionUtils.makeAccessible(EXTENDING_QUERY);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> guarded(List<CommandInterceptor> interceptors) {
        var guarded = new ArrayList<CommandInterceptor>(interceptors == null ? List.of() : interceptors);
        guarded.add(new Guard());
        return guarded;
    }

    private static class Guard extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof AbstractQuery<?, ?> query) {
                check(query);
            } else if (command instanceof AbstractExecuteFilterCmd) {
                check((AbstractQuery<?, ?>) ReflectionUtils.getField(EXTENDING_QUERY, command));
            }
            return next.execute(command);
        }

        /** The list of queries begins with the query itself; the others are its "or" parts. */
        private static void check(AbstractQuery<?, ?> query) {
            if (query instanceof TaskQueryImpl tasks) {
                refuseExpressions(tasks);
                tasks.getQueries().stream().filter(part -> part != tasks).forEach(Guard::check);
            }
        }

        private static void refuseExpressions(TaskQueryImpl tasks) {
            if (!tasks.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Expressions are forbidden in queries.");
            }
        }
    }
}
