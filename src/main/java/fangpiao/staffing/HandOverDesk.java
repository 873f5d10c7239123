package fangpiao.staffing;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Refusal;
import fangpiao.staffing.HandOver.Item;
import fangpiao.staffing.Move.Kind;
import fangpiao.staffing.Move.Outcome;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where posts are handed over (岗位交接): the giver signs what he holds, the receiver that he has it. */
@Service
public class HandOverDesk {

    private static final int MOST_LETTERS = 200;

    private final HandOvers handOvers;
    private final Holdings holdings;
    private final OpenTasks tasks;
    private final Mover mover;
    private final Users users;
    private final TransactionTemplate transaction;

    HandOverDesk(
            HandOvers handOvers,
            Holdings holdings,
            OpenTasks tasks,
            Mover mover,
            Users users,
            PlatformTransactionManager transactions) {
        this.handOvers = handOvers;
        this.holdings = holdings;
        this.tasks = tasks;
        this.mover = mover;
        this.users = users;
        this.transaction = new TransactionTemplate(transactions);
    }

    public long enter(String giver, String receiver, String reason, String by) {
        List<Role> roles = users.rolesOf(by);
        if (!by.equals(giver) && !roles.contains(Role.SECTION_HEAD) && !roles.contains(Role.ADMIN))
            throw new Forbidden("岗位交接由移交人本人、科室负责人或系统管理员发起。");
        if (giver.equals(receiver)) throw new Refusal("接收人不能是移交人本人。");
        if (users.rolesOf(receiver).stream().noneMatch(Role::worksOnCases)) throw new Refusal("接收人须为本单位业务岗位工作人员。");
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MOST_LETTERS) throw new Refusal("请写明交接原因，不超过%d字。".formatted(MOST_LETTERS));
        return handOvers.add(giver, receiver, why, by);
    }

    /** As it was signed; until then what the giver holds now. */
    public HandOver get(long id) {
        HandOver found = handOvers.find(id).orElseThrow(() -> new Refusal("没有编号为%d的交接清单。".formatted(id)));
        return found.givenAt() == null ? found.with(holdings.of(found.giver())) : found;
    }

    public List<HandOver> latest() {
        return handOvers.latest();
    }

    /** The giver first: that freezes the list. When the receiver signs, the tasks go to him. */
    public void sign(long id, String by) {
        HandOver list = get(id);
        if (list.next() == null) throw new Refusal("交接清单双方均已签认。");
        if (!list.next().equals(by)) throw new Forbidden(list.givenAt() == null ? "请由移交人先行签认。" : "请由接收人签认。");
        if (list.givenAt() == null) give(list);
        else receive(list);
    }

    private void give(HandOver list) {
        transaction.executeWithoutResult(status -> {
            if (handOvers.given(list.id())) handOvers.freeze(list.id(), list.items());
        });
    }

    private void receive(HandOver list) {
        list.items().stream()
                .filter(item -> item.taskId() != null && item.result() == null)
                .forEach(item -> handOvers.addResult(
                        list.id(), item.place(), handOver(list, item).orElse(null)));
        transaction.executeWithoutResult(status -> handOvers.received(list.id()));
    }

    /** What the receiver may not have goes back to its post; the sentence says why. */
    private Optional<String> handOver(HandOver list, Item item) {
        Optional<HeldTask> task = tasks.find(item.taskId());
        if (task.isEmpty()) return Optional.of("签认前已办结");
        if (!list.giver().equals(task.get().holder())) return Optional.of("签认前已不由移交人签收");
        String reason = "岗位交接清单第%d号：%s".formatted(list.id(), list.reason());
        Outcome outcome =
                mover.move(new Move(task.get(), Kind.HANDED_OVER, list.receiver(), null, reason, list.receiver()));
        if (outcome.isMoved()) return Optional.empty();
        mover.move(Move.back(task.get(), Kind.HANDED_OVER, reason, list.receiver()));
        return Optional.of("已退回岗位公共待办：" + outcome.sentence());
    }
}
