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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        "/decisions/**",
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
        "/limits/**",
        "/freezes/**"
    };

    private static final List<Door> DOORS = List.of(
            open("/developer/**").to(DEVELOPER),
            open("/actuator/**").to(ADMIN),
            open("/policies/*/edit/**").is("起草规则").to(POLICY_AUTHOR),
            open("/notifications/templates/**").is("编辑通知模板").to(POLICY_AUTHOR, MANAGER),
            open("/notifications/**").to(ADMIN, MANAGER),
            open("/purchases/new").is("受理购房申请").to(CONTRACT_VERIFIER),
            open("/funds/entries/**").is("登记资金").to(FINANCE_CHECKER),
            open("/duties/**").to(AUDITOR, MANAGER, ADMIN),
            post("/second-factor/administration/**").to(ADMIN),
            open("/second-factor/administration/**").to(AUDITOR, MANAGER, ADMIN),
            open("/second-factor/**").to(Stream.concat(Role.officials(), Stream.of(ADMIN))),
            open("/proof/**").is("核验账目").to(AUDITOR, MANAGER, FINANCE_CHECKER, FINANCE_APPROVER),
            post("/conversions").is("批量发起转房票").to(INTAKE_CLERK),
            post("/developers/**").is("处理房企事项").to(POOL_REVIEWER),
            post("/price-alerts/**").is("处理价格预警").to(POOL_REVIEWER),
            post("/supervision/**").is("发起复核或退库").to(POOL_REVIEWER),
            post("/filings/**").is("处理网签备案").to(CONTRACT_VERIFIER),
            post("/pool/escrow-changes").is("提出监管账户变更").to(INTAKE_CLERK, POOL_REVIEWER),
            post("/pool/escrow-changes/**").is("确认监管账户变更").to(POOL_APPROVER),
            post("/payments/batches", "/payments/orders/**", "/payments/batches/*/telling")
                    .is("组成付款批次")
                    .to(CASHIER),
            post("/payments/batches/*/approval", "/payments/batches/*/rejection")
                    .is("审批付款批次")
                    .to(FINANCE_APPROVER),
            post("/payments/batches/*/statuses").is("导入银行回执").to(FINANCE_CHECKER),
            post("/payments/batches/*/cancellation").is("撤销付款批次").to(CASHIER, FINANCE_APPROVER, RENEWAL_DIRECTOR),
            open(BANK_FILES).to(CASHIER, FINANCE_APPROVER, FINANCE_CHECKER),
            open("/payments/**").to(CASHIER, FINANCE_APPROVER, FINANCE_CHECKER, RENEWAL_DIRECTOR, MANAGER, AUDITOR),
            post("/reconciliation/**").is("银行对账").to(FINANCE_CHECKER),
            open("/reconciliation/**")
                    .to(CASHIER, FINANCE_APPROVER, FINANCE_CHECKER, RENEWAL_DIRECTOR, MANAGER, AUDITOR),
            post("/statements").is("签发对账单").to(FINANCE_CHECKER),
            post("/statements/**").is("签认对账单").to(FINANCE_CHECKER, FINANCE_APPROVER),
            post("/closing").is("提出月结").to(FINANCE_CHECKER),
            post("/sampling").to(AUDITOR, MANAGER),
            post("/sampling/**").to(AUDITOR),
            post("/calendar/changes", "/calendar/changes/*/withdrawal")
                    .is("提出工作日历变更")
                    .to(POLICY_AUTHOR),
            post("/calendar/changes/*/confirmation", "/calendar/changes/*/rejection")
                    .is("确认工作日历变更")
                    .to(POLICY_ACTIVATOR),
            post("/freezes/**").is("登记法院来文").to(INTAKE_CLERK),
            post("/limits/cases/**").is("暂停或恢复计时").to(SECTION_HEAD, RENEWAL_APPROVER),
            open("/dashboard/load").to(Role.readersOfLoad()),
            post("/staffing/moves").to(Role.leaders()),
            open("/staffing/**").to(Stream.concat(Role.officials(), Stream.of(ADMIN))),
            post("/cases/*/documents", "/cases/*/recusal").is("上传材料或申请回避").to(Role.clerks()),
            post("/bulk/**").is("批量办理").to(Role.clerks()),
            open("/bulk/**").to(Role.officials()),
            post(LISTS).is("处理房源清单和价格表").to(INTAKE_CLERK, DEVELOPER),
            open(LISTS).to(Stream.concat(Role.officials(), Stream.of(DEVELOPER))),
            open(CASES).to(Role.officials()));

    private PageDoors() {}

    /**
     * @param act what is done behind it, in the office's words; null where one only reads
     * @param groups of those who may pass; with any method where none is named
     */
    record Door(HttpMethod method, String[] paths, String act, String[] groups) {

        Door is(String whatIsDone) {
            return new Door(method, paths, whatIsDone, groups);
        }

        Door to(Role... roles) {
            return to(Stream.of(roles));
        }

        Door to(Stream<Role> roles) {
            return new Door(method, paths, act, groupIds(roles));
        }

        boolean admits(Collection<Role> posts) {
            return posts.stream().map(Role::groupId).anyMatch(List.of(groups)::contains);
        }

        private boolean isBefore(HttpServletRequest request) {
            return Stream.of(paths).anyMatch(path -> PathPatternRequestMatcher.withDefaults()
                    .matcher(method, path)
                    .matches(request));
        }
    }

    /** The door that decides about a request; none where a login is enough. */
    static Optional<Door> before(HttpServletRequest request) {
        return DOORS.stream().filter(door -> door.isBefore(request)).findFirst();
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
        return new Door(null, paths, null, null);
    }

    private static Door post(String... paths) {
        return new Door(HttpMethod.POST, paths, null, null);
    }

    /** Whoever comes from outside, also if somebody gave him a post in the bureau besides. */
    private static boolean isShutToPartners(HttpServletRequest request) {
        return request.isUserInRole(DEVELOPER.groupId())
                && FROM_OUTSIDE.stream().noneMatch(path -> path.matches(request));
    }
}
