package fangpiao.dashboard;

import fangpiao.identity.Loan;
import fangpiao.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The person before the screen.
 *
 * @param loans posts lent to him while he stands in for somebody
 */
public record Person(String id, String name, List<Role> roles, List<Loan> loans) {

    private static final Set<Role> PAYMENTS = Set.of(
            Role.CASHIER,
            Role.FINANCE_APPROVER,
            Role.FINANCE_CHECKER,
            Role.RENEWAL_DIRECTOR,
            Role.MANAGER,
            Role.AUDITOR);

    private static final Set<Role> PROVERS =
            Set.of(Role.FINANCE_APPROVER, Role.FINANCE_CHECKER, Role.MANAGER, Role.AUDITOR);

    /** May see households and figures: everybody with a post, neither machines nor who looks after the system. */
    public boolean isOfficial() {
        return roles.stream().anyMatch(Role::isOfficial);
    }

    /** Comes from a company, and has pages of its own. */
    public boolean isPartner() {
        return roles.stream().anyMatch(Role::isPartner);
    }

    public boolean watchesAllCases() {
        return roles.stream().anyMatch(Role::watchesAllCases);
    }

    public boolean worksOnCases() {
        return roles.stream().anyMatch(Role::worksOnCases);
    }

    /** Sees whose posts must not meet, and who keeps his hands off. */
    public boolean watchesDuties() {
        return roles.contains(Role.AUDITOR) || roles.contains(Role.MANAGER) || isAdministrator();
    }

    /** Opens purchases at the counter. */
    public boolean isContractVerifier() {
        return held().contains(Role.CONTRACT_VERIFIER);
    }

    /** Registers what courts write. */
    public boolean isIntakeClerk() {
        return held().contains(Role.INTAKE_CLERK);
    }

    /** Pays, or sees what is paid. */
    public boolean seesPayments() {
        return held().stream().anyMatch(PAYMENTS::contains);
    }

    /** Has the books proved, and reads what was found. */
    public boolean provesBooks() {
        return held().stream().anyMatch(PROVERS::contains);
    }

    /** May stop the clock of a case and let it go on. */
    public boolean stopsClocks() {
        return held().contains(Role.SECTION_HEAD) || held().contains(Role.RENEWAL_APPROVER);
    }

    /** Looks after what is sent to people. */
    public boolean looksAfterNotices() {
        return roles.contains(Role.MANAGER) || isAdministrator();
    }

    /** Writes the texts of what is sent. */
    public boolean writesNotices() {
        return roles.contains(Role.MANAGER) || held().contains(Role.POLICY_AUTHOR);
    }

    /** Answers for the work of others. */
    public boolean leads() {
        return roles.stream().anyMatch(Role::leads);
    }

    /** Sees how much each colleague has to do. */
    public boolean seesLoad() {
        return leads() || roles.contains(Role.AUDITOR);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMIN);
    }

    public String posts() {
        return Stream.concat(roles.stream().map(Role::title), loans.stream().map(Loan::chinese))
                .collect(Collectors.joining("、"));
    }

    /** The posts he may act by now, own and lent. */
    public List<Role> held() {
        return Stream.concat(roles.stream(), loans.stream().map(Loan::post))
                .distinct()
                .toList();
    }

    public List<String> groups() {
        return held().stream().map(Role::groupId).toList();
    }
}
