package fangpiao.engine;

import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import java.sql.SQLException;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The outermost door of the engine. People start and complete through forms only and never touch a process variable;
 * and whatever goes wrong with what a person did is told in one Chinese sentence.
 */
class CivilDoor extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(CivilDoor.class);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final java.util.function.Supplier<String> person;

    CivilDoor(java.util.function.Supplier<String> person) {
        this.person = person;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (isBackDoor(command) && person.get() != null) throw new Forbidden("流程数据不能直接修改，请通过表单办理。");
        try {
            return mayVoteAgain(command) ? vote(command) : next.execute(command);
        } catch (Refusal | Outage e) {
            throw e;
        } catch (RuntimeException e) {
            Refusal refusal = refusalIn(e);
            if (refusal != null) throw refusal;
            if (!isClick(command)) throw e;
            throw told(e, command);
        }
    }

    /** Where several vote on one step, two may do so at one instant: both count, so the second is heard once more. */
    private <T> T vote(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException e) {
            if (next.execute(((HandIn) command)::isOver)) throw e;
            return next.execute(command);
        }
    }

    /** Within a transaction of ours nothing could be done a second time. */
    private static boolean mayVoteAgain(Command<?> command) {
        return command instanceof HandIn && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static boolean isBackDoor(Command<?> command) {
        return command instanceof AbstractSetVariableCmd
                || command instanceof SetTaskVariablesCmd
                || command instanceof AbstractPatchVariablesCmd
                || command instanceof AbstractRemoveVariableCmd
                || command instanceof StartProcessInstanceCmd;
    }

    private static boolean isClick(Command<?> command) {
        return command instanceof SubmitTaskFormCmd
                || command instanceof SubmitStartFormCmd
                || command instanceof ClaimTaskCmd
                || command instanceof AssignTaskCmd;
    }

    /** Who must not wait for others (a rehearsal) has said for how long it will. */
    private static boolean hasWaitedInVain(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException refused && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) return true;
        return false;
    }

    private static Refusal refusalIn(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refusal;
        return null;
    }

    private RuntimeException told(RuntimeException e, Command<?> command) {
        if (e instanceof AuthorizationException) return new Forbidden("您没有办理该事项的权限。");
        if (e instanceof TaskAlreadyClaimedException) return new Refusal("该任务已由他人签收，请刷新待办列表。");
        if (e instanceof OptimisticLockingException) return new TooLate();
        if (e instanceof NullValueException) return new Refusal("该任务不存在或已办结，请刷新待办列表。");
        if (hasWaitedInVain(e)) return new Refusal("该事项正由他人办理，请稍后再试。");
        // the engine stumbles in many ways over a task that another click completes while this one reads it
        if (command instanceof HandIn click && next.execute(click::isOver)) return new TooLate();
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("outage {}", number, e);
        return new Outage(number, e);
    }
}
