package fangpiao.dashboard;

import fangpiao.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The person before the screen. */
public record Person(String id, String name, List<Role> roles) {

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
        return roles.contains(Role.CONTRACT_VERIFIER);
    }

    /** Pays, or sees what is paid. */
    public boolean seesPayments() {
        return roles.stream().anyMatch(PAYMENTS::contains);
    }

    /** Has the books proved, and reads what was found. */
    public boolean provesBooks() {
        return roles.stream().anyMatch(PROVERS::contains);
    }

    /** Looks after what is sent to people. */
    public boolean looksAfterNotices() {
        return roles.contains(Role.MANAGER) || isAdministrator();
    }

    /** Writes the texts of what is sent. */
    public boolean writesNotices() {
        return roles.contains(Role.MANAGER) || roles.contains(Role.POLICY_AUTHOR);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMIN);
    }

    public String posts() {
        return roles.stream().map(Role::title).collect(Collectors.joining("、"));
    }

    List<String> groups() {
        return roles.stream().map(Role::groupId).toList();
    }
}
