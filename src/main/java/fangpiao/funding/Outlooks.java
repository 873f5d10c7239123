package fangpiao.funding;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.calendar.WorkingDays;
import fangpiao.funding.Due.Kind;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at all funds, vouchers and contracts at one moment. */
@Service
class Outlooks {

    private final FundRegister funds;
    private final LiveVouchers vouchers;
    private final DeveloperDues developers;
    private final HolderDues holders;
    private final SettledClaims settled;
    private final PolicyDesk policies;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Outlooks(
            FundRegister funds,
            LiveVouchers vouchers,
            DeveloperDues developers,
            HolderDues holders,
            SettledClaims settled,
            PolicyDesk policies,
            WorkingCalendar calendar,
            Clock clock) {
        this.funds = funds;
        this.vouchers = vouchers;
        this.developers = developers;
        this.holders = holders;
        this.settled = settled;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Of one moment: what is paid while we look does not fall between two lists. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outlook now() {
        LocalDate today = LocalDate.now(clock);
        WorkingDays days = calendar.known();
        List<LiveVoucher> alive = vouchers.all();
        var rules = new HashMap<String, Policy>();
        alive.forEach(voucher -> rules.computeIfAbsent(voucher.policyVersion(), policies::version));
        List<Due> dues = Stream.of(
                        developers.all(days).stream(),
                        holders.all(today).stream(),
                        alive.stream().map(voucher -> atItsEnd(voucher, rules.get(voucher.policyVersion()), today)))
                .flatMap(due -> due)
                .filter(due -> due.amount().isPositive())
                .toList();
        return new Outlook(today, funds.all(), alive, dues, settled.lastYear(today, days));
    }

    /** What a voucher comes to if nothing more is bought with it. */
    private static Due atItsEnd(LiveVoucher voucher, Policy rules, LocalDate today) {
        return new Due(
                Kind.EXPIRY,
                voucher.caseNo(),
                voucher.no(),
                voucher.backer(),
                voucher.holder(),
                voucher.status().chinese(),
                voucher.payable(rules),
                voucher.isBeingPaidOut() ? today : voucher.expiresOn(),
                null);
    }
}
