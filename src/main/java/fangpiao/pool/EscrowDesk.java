package fangpiao.pool;

import static fangpiao.pool.EscrowChange.Status.CONFIRMED;
import static fangpiao.pool.EscrowChange.Status.REFUSED;
import static fangpiao.pool.EstateStatus.ENTERING;
import static fangpiao.pool.EstateStatus.REJECTED;

import fangpiao.document.Attachments;
import fangpiao.document.Upload;
import fangpiao.shared.Addressee;
import fangpiao.shared.Forbidden;
import fangpiao.shared.Notice;
import fangpiao.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the account of an estate is changed: asked for by its developer or a clerk with a paper, confirmed by somebody else.
 * What the bank may have been told by then keeps the account it was sent with.
 */
@Service
@Transactional
public class EscrowDesk {

    private static final String PAPER = "OTHER";

    private final EscrowChanges changes;
    private final Estates estates;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    EscrowDesk(EscrowChanges changes, Estates estates, Attachments attachments, ApplicationEventPublisher events) {
        this.changes = changes;
        this.estates = estates;
        this.attachments = attachments;
        this.events = events;
    }

    /** @param fileName of the paper that proves the new account; it lies with the papers of the estate's entry */
    public void request(EscrowRequest request, String fileName, byte[] file, String person) {
        request.requireComplete();
        EstateStatus status = estates.lock(request.estateCode());
        if (status == ENTERING || status == REJECTED)
            throw new Refusal("楼盘%s当前为「%s」，尚未入库，监管账户在入库申请中更正。".formatted(request.estateCode(), status.chinese()));
        if (changes.isOpen(request.estateCode())) throw new Refusal("该楼盘已有待确认的监管账户变更，不能重复申请。");
        refuseSame(request);
        refuseAnothers(request.estateCode(), request.account());
        var paper = new Upload(PAPER, "监管账户变更证明-" + fileName, file);
        attachments.add(estates.entryOf(request.estateCode()), List.of(paper), person);
        changes.add(request, estates.escrowOf(request.estateCode()), person);
        tellApprovers(changes.of(request.estateCode()).get(0));
    }

    private void tellApprovers(EscrowChange change) {
        events.publishEvent(new Notice(
                "escrow-change/" + change.id(),
                "ESCROW_CHANGE",
                null,
                Addressee.role("pool-approver"),
                Map.of("楼盘", change.estateName(), "原因", change.reason())));
    }

    /** Whoever has payments to the old account under way hears of it first: contracts are locked before their estate. */
    public void confirm(long id, String opinion, String person) {
        EscrowChange change = take(id, person);
        refuseAnothers(change.estateCode(), change.newAccount());
        events.publishEvent(new EscrowChanged(change.estateCode(), change.oldAccount(), change.documentNo()));
        estates.lock(change.estateCode());
        estates.payInto(change.estateCode(), new Estate.Escrow(change.newBank(), change.newAccount()));
        changes.decide(id, CONFIRMED, opinion, person);
    }

    public void refuse(long id, String opinion, String person) {
        take(id, person);
        changes.decide(id, REFUSED, opinion, person);
    }

    /** The last change of an estate's account that took effect. */
    @Transactional(readOnly = true)
    public Optional<EscrowChange> lastOf(String estateCode) {
        return changes.last(estateCode);
    }

    /** The change by which an account stopped being the estate's; empty if it never was, or is still. */
    @Transactional(readOnly = true)
    public Optional<EscrowChange> ending(String estateCode, String account) {
        return estates.escrowOf(estateCode).account().equals(account)
                ? Optional.empty()
                : changes.ending(estateCode, account);
    }

    @Transactional(readOnly = true)
    public List<EscrowChange> of(String estateCode) {
        return changes.of(estateCode);
    }

    @Transactional(readOnly = true)
    List<EscrowChanges.Registered> registered() {
        return changes.registered();
    }

    @Transactional(readOnly = true)
    List<EscrowChange> all() {
        return changes.all();
    }

    private EscrowChange take(long id, String person) {
        EscrowChange change = changes.lock(id).orElseThrow(() -> new Refusal("没有这项监管账户变更。"));
        change.requireOpen();
        if (change.requestedById().equals(person)) throw new Forbidden("监管账户变更由您申请，须由他人确认。");
        return change;
    }

    private void refuseSame(EscrowRequest request) {
        if (estates.escrowOf(request.estateCode()).account().equals(request.account()))
            throw new Refusal("填写的账号就是该楼盘现登记的监管账号，不必变更。");
    }

    private void refuseAnothers(String estateCode, String account) {
        changes.otherCompanyPaidInto(account, estates.developerOf(estateCode)).ifPresent(company -> {
            throw new Refusal("该账号已登记为%s的监管账户，不能用于本楼盘。".formatted(company));
        });
    }
}
