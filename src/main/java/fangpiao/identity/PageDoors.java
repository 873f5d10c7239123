package fangpiao.identity;

import static fangpiao.identity.Role.ADMIN;
import static fangpiao.identity.Role.AUDITOR;
import static fangpiao.identity.Role.CASHIER;
import static fangpiao.identity.Role.CONTRACT_VERIFIER;
import static fangpiao.identity.Role.DEVELOPER;
import static fangpiao.identity.Role.FINANCE_APPROVER;
import static fangpiao.identity.Role.FINANCE_CHECKER;
import static fangpiao.identity.Role.INTAKE_CLERK;
import static fangpiao.identity.Role.MANAGER;
import static fangpiao.identity.Role.POLICY_ACTIVATOR;
import static fangpiao.identity.Role.POLICY_AUTHOR;
import static fangpiao.identity.Role.POOL_APPROVER;
import static fangpiao.identity.Role.POOL_REVIEWER;
import static fangpiao.identity.Role.RENEWAL_APPROVER;
import static fangpiao.identity.Role.RENEWAL_DIRECTOR;
import static fangpiao.identity.Role.SECTION_HEAD;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open which page. The first line that fits an address decides: what is open to everybody or shut to somebody comes
 * first, then what only some may open or hand in, then what all officials may read. Any other page asks for a login.
 */
final class PageDoors {

    private static final String[] PUBLIC = {
        "/login", "/verify/**", "/market", "/market/**", "/error", "/css/**", "/favicon.ico", "/actuator/health"
    };

    /** Lists of units and prices: handed in at the counter, or by the developers' own clerks for what is theirs. */
    private static final String[] LISTS = {
        "/pool/entries/*/units/**", "/pool/unit-list-template.xlsx", "/price-changes/*/prices/**"
    };

    /** What the bank is told; who takes it is written down. */
    private static final String[] BANK_FILES = {"/payments/batches/*/pain.001.xml", "/payments/batches/*/payments.csv"};

    /** All there is for who comes from outside: whatever else is built stays shut to them until it is named here. */
    private static final List<RequestMatcher> FROM_OUTSIDE = Stream.concat(
                    Stream.of("/", "/logout", "/developer/**", "/notices/**"), Stream.of(LISTS))
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList();

    /** Whoever reaches the first-run set-up may create an administrator (CVE-2026-77226). */
    private static final RequestMatcher SETUP = PathPatternRequestMatcher.withDefaults()
            .basePath("/camunda/api/admin")
            .matcher("/setup/**");

    /** Pages about households, homes and rules: for officials, neither for machines nor for who looks after the system. */
    private static final String[] CASES = {
        "/cases/**",
        "/dashboard/**",
        "/certificates/**",
        "/calculation-sheets/**",
        "/conversions/**",
        "/supplements/**",
        "/correction-notices/**",
        "/ask-backs/**",
        "/rescissions/**",
        "/arrears",
        "/arrears.xlsx",
        "/statements/**",
        "/closing",
        "/sampling/**",
        "/payment-orders/**",
        "/deed-tax-statements/**",
        "/purchases/**",
        "/policies/**",
        "/developers/**",
        "/pool/**",
        "/price-alerts/**",
        "/price-changes/**",
        "/supervision/**",
        "/quotes/**",
        "/filings/**",
        "/funds/**",
        "/calendar/**",
        "/limits/**"
    };

    private static final List<Door> DOORS = List.of(
            open("/developer/**").to(DEVELOPER),
            open("/actuator/**").to(ADMIN),
            open("/policies/*/edit/**").to(POLICY_AUTHOR),
            open("/notifications/templates/**").to(POLICY_AUTHOR, MANAGER),
            open("/notifications/**").to(ADMIN, MANAGER),
            open("/purchases/new").to(CONTRACT_VERIFIER),
            open("/funds/entries/**").to(FINANCE_CHECKER),
            open("/duties/**").to(AUDITOR, MANAGER, ADMIN),
            open("/proof/**").to(AUDITOR, MANAGER, FINANCE_CHECKER, FINANCE_APPROVER),
            post("/conversions").to(INTAKE_CLERK),
            post("/developers/**").to(POOL_REVIEWER),
            post("/price-alerts/**").to(POOL_REVIEWER),
            post("/supervision/**").to(POOL_REVIEWER),
            post("/filings/**").to(CONTRACT_VERIFIER),
            post("/pool/escrow-changes").to(INTAKE_CLERK, POOL_REVIEWER),
            post("/pool/escrow-changes/**").to(POOL_APPROVER),
            post("/payments/batches", "/payments/orders/**", "/payments/batches/*/telling")
                    .to(CASHIER),
            post("/payments/batches/*/approval", "/payments/batches/*/rejection")
                    .to(FINANCE_APPROVER),
            post("/payments/batches/*/statuses").to(FINANCE_CHECKER),
            post("/payments/batches/*/cancellation").to(CASHIER, FINANCE_APPROVER, RENEWAL_DIRECTOR),
            open(BANK_FILES).to(CASHIER, FINANCE_APPROVER, FINANCE_CHECKER),
            open("/payments/**").to(CASHIER, FINANCE_APPROVER, FINANCE_CHECKER, RENEWAL_DIRECTOR, MANAGER, AUDITOR),
            post("/reconciliation/**").to(FINANCE_CHECKER),
            open("/reconciliation/**")
                    .to(CASHIER, FINANCE_APPROVER, FINANCE_CHECKER, RENEWAL_DIRECTOR, MANAGER, AUDITOR),
            post("/statements").to(FINANCE_CHECKER),
            post("/statements/**").to(FINANCE_CHECKER, FINANCE_APPROVER),
            post("/closing").to(FINANCE_CHECKER),
            post("/sampling").to(AUDITOR, MANAGER),
            post("/sampling/**").to(AUDITOR),
            post("/calendar/changes", "/calendar/changes/*/withdrawal").to(POLICY_AUTHOR),
            post("/calendar/changes/*/confirmation", "/calendar/changes/*/rejection")
                    .to(POLICY_ACTIVATOR),
            post("/limits/cases/**").to(SECTION_HEAD, RENEWAL_APPROVER),
            open("/dashboard/load").to(Role.readersOfLoad()),
            post("/staffing/moves").to(Role.leaders()),
            open("/staffing/**").to(Stream.concat(Role.officials(), Stream.of(ADMIN))),
            post("/cases/*/documents", "/cases/*/recusal").to(Role.clerks()),
            post(LISTS).to(INTAKE_CLERK, DEVELOPER),
            open(LISTS).to(Stream.concat(Role.officials(), Stream.of(DEVELOPER))),
            open(CASES).to(Role.officials()));

    private PageDoors() {}

    /** @param groups of those who may pass; with any method where none is named */
    private record Door(HttpMethod method, String[] paths, String[] groups) {

        Door to(Role... roles) {
            return to(Stream.of(roles));
        }

        Door to(Stream<Role> roles) {
            return new Door(method, paths, groupIds(roles));
        }
    }

    static void hang(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(PUBLIC).permitAll();
        requests.requestMatchers(PageDoors::isShutToPartners).denyAll();
        requests.requestMatchers(SETUP).denyAll();
        DOORS.forEach(
                door -> requests.requestMatchers(door.method(), door.paths()).hasAnyRole(door.groups()));
        requests.anyRequest().authenticated();
    }

    /** As the framework wants them. */
    static String[] groupIds(Stream<Role> roles) {
        return roles.map(Role::groupId).toArray(String[]::new);
    }

    private static Door open(String... paths) {
        return new Door(null, paths, null);
    }

    private static Door post(String... paths) {
        return new Door(HttpMethod.POST, paths, null);
    }

    /** Whoever comes from outside, also if somebody gave him a post in the bureau besides. */
    private static boolean isShutToPartners(HttpServletRequest request) {
        return request.isUserInRole(DEVELOPER.groupId())
                && FROM_OUTSIDE.stream().noneMatch(path -> path.matches(request));
    }
}
