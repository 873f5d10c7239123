package fangpiao.policy;

import fangpiao.calendar.WorkingCalendar;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which rules hold for a project on a day, and what a version that was pinned earlier says. */
@Service
public class PolicyDesk {

    private final Policies policies;
    private final WorkingCalendar calendar;
    private final JdbcClient db;
    /** Versions are written once, so what was read stays true. */
    private final Map<String, Policy> read = new ConcurrentHashMap<>();

    PolicyDesk(Policies policies, WorkingCalendar calendar, JdbcClient db) {
        this.policies = policies;
        this.calendar = calendar;
        this.db = db;
    }

    public Policy inForceFor(String projectCode, LocalDate day) {
        return version(policies.codeInForce(projectCode, day)
                .orElseThrow(() -> new Refusal("项目「" + projectCode + "」在" + day + "没有生效的房票规则版本。")));
    }

    public Policy version(String code) {
        return read.computeIfAbsent(code, policies::get);
    }

    /**
     * The last day of a voucher's term, inclusive: calendar months from the day of issue, clamped to the month's end, and
     * moved to the next working day where the rule says so (domain §2.10).
     */
    public LocalDate lastDayOfTerm(Policy policy, LocalDate issuedOn) {
        LocalDate lastDay = issuedOn.plusMonths(policy.termMonths());
        return policy.rollToWorkingDay() ? calendar.firstWorkingDayFrom(lastDay) : lastDay;
    }

    /** Whether an official text stands behind a parameter; what does not is shown as 待确认. */
    public boolean isConfirmed(Policy policy, String parameter) {
        return db.sql("select confirmed from rule_evidence where rule_version = ? and parameter = ?")
                .params(policy.code(), parameter)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
