package fangpiao.expiry;

import fangpiao.engine.CaseKind;
import fangpiao.engine.CaseNumbers;
import fangpiao.shared.CaseNo;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherStatus;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings vouchers that come to their end before a person: first into a line, then each into its case. */
@Service
@Transactional
class AttentionDesk {

    private final WaitingVouchers waiting;
    private final ExpiryCases cases;
    private final CaseNumbers numbers;
    private final VoucherDesk vouchers;
    private final VoucherExpiryProcess process;

    AttentionDesk(
            WaitingVouchers waiting,
            ExpiryCases cases,
            CaseNumbers numbers,
            VoucherDesk vouchers,
            VoucherExpiryProcess process) {
        this.waiting = waiting;
        this.cases = cases;
        this.numbers = numbers;
        this.vouchers = vouchers;
        this.process = process;
    }

    /** Puts all who need a case in the line. */
    void enlist() {
        waiting.enlist();
    }

    @Transactional(readOnly = true)
    List<VoucherNo> next(int atMost) {
        return waiting.next(atMost);
    }

    /** Whether the next ones may have their cases; answers yes to one node in each pause. */
    boolean takeTurn(Duration pause) {
        return waiting.takeTurn(pause);
    }

    /** Sees to it that the voucher has a case, and that the case knows if the term is over. */
    void attend(VoucherNo voucher) {
        if (!waiting.take(voucher)) return;
        if (waiting.isStillUnattended(voucher)) bringBeforeAPerson(voucher);
        waiting.strike(voucher);
    }

    void leaveToTheNextSheet(VoucherNo voucher) {
        waiting.leaveToTheNextSheet(voucher);
    }

    private void bringBeforeAPerson(VoucherNo voucher) {
        ExpiryCase open = cases.findOpen(voucher).orElseGet(() -> open(voucher));
        boolean over = vouchers.card(voucher).status() == VoucherStatus.EXPIRED;
        if (over && open.isBeforeTheEnd()) process.termEnded(open.caseNo());
    }

    private ExpiryCase open(VoucherNo voucher) {
        CaseNo caseNo = numbers.next(CaseKind.EXPIRY);
        cases.add(caseNo, voucher);
        process.start(caseNo);
        return cases.get(caseNo);
    }
}
