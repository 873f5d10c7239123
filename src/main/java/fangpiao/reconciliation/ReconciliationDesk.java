package fangpiao.reconciliation;

import static fangpiao.reconciliation.BankDifference.Status.EXPLAINED;
import static fangpiao.reconciliation.BankDifference.Status.OPEN;

import fangpiao.engine.CaseDoor;
import fangpiao.payment.PaymentDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where differences are explained by one person and settled when another has agreed. */
@Service
@Transactional
class ReconciliationDesk {

    private final BankDifferences differences;
    private final StatementAccounts accounts;
    private final BankEntries entries;
    private final EntryClaims claims;
    private final Booking booking;
    private final PaymentDesk payments;
    private final CaseDoor cases;
    private final Clock clock;

    ReconciliationDesk(
            BankDifferences differences,
            StatementAccounts accounts,
            BankEntries entries,
            EntryClaims claims,
            Booking booking,
            PaymentDesk payments,
            CaseDoor cases,
            Clock clock) {
        this.differences = differences;
        this.accounts = accounts;
        this.entries = entries;
        this.claims = claims;
        this.booking = booking;
        this.payments = payments;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    BankDifference get(CaseNo caseNo) {
        return differences.get(caseNo);
    }

    @Transactional(readOnly = true)
    String fundsOf(BankDifference difference) {
        return accounts.find(difference.account())
                .map(StatementAccounts.PayingAccount::funds)
                .orElse(difference.account());
    }

    /** Refuses what would not do, before anybody has to look at it. */
    void explain(CaseNo caseNo, Explanation explanation) {
        BankDifference difference = differences.lock(caseNo).require(OPEN);
        explanation.requireFit(difference);
        if (explanation.resolution() == Resolution.CLAIMED) claims.find(entryOf(difference), explanation.subject());
        if (explanation.resolution() == Resolution.CORRECTED) counterOf(difference, explanation);
        differences.explain(caseNo, explanation, actor(), now());
    }

    void sendBack(CaseNo caseNo) {
        differences.lock(caseNo).require(EXPLAINED);
        differences.move(caseNo, OPEN);
    }

    void settle(CaseNo caseNo) {
        BankDifference difference = differences.lock(caseNo).require(EXPLAINED);
        Explanation explanation = differences.explanationOf(caseNo).orElseThrow();
        switch (explanation.resolution()) {
            case CLAIMED -> claims.take(entryOf(difference), explanation.subject());
            case RETURNED ->
                booking.giveBackLate(
                        entryOf(difference), difference.subject(), Optional.ofNullable(explanation.newAccount()));
            case CORRECTED -> booking.correct(entryOf(difference), counterOf(difference, explanation));
            case BOOKED -> booking.bookOtherwise(entryOf(difference), caseNo);
            case NOT_PAID -> payments.returned(difference.subject(), "银行查明未付：" + explanation.words());
            case NOTED -> {}
        }
        differences.resolve(caseNo, actor(), now());
    }

    /** Bank and books agree by now, or the entry was settled with another one. */
    void vanish(CaseNo caseNo) {
        differences.vanish(caseNo, now());
    }

    private BankEntry entryOf(BankDifference difference) {
        return entries.lockUnknown(difference.entryNo())
                .orElseThrow(() -> new Refusal("对账差异%s的流水已核对一致，请刷新。".formatted(difference.caseNo())));
    }

    /** The entry by which the bank has put the wrong one right. */
    private BankEntry counterOf(BankDifference difference, Explanation explanation) {
        BankEntry wrong = entries.get(difference.entryNo());
        return entries.unknownWith(difference.account(), explanation.subject()).stream()
                .filter(other -> other.direction() == wrong.direction().opposite()
                        && other.amount().equals(wrong.amount()))
                .findFirst()
                .orElseThrow(() -> new Refusal("账号%s没有流水号为「%s」、方向相反、金额%s元且尚未核对的流水。"
                        .formatted(difference.account(), explanation.subject(), wrong.amount())));
    }

    private String actor() {
        return cases.actor().orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
