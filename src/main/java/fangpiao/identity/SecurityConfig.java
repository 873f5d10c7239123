package fangpiao.identity;

import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors: two for machines, one for everybody else. The engine's interfaces are servlets of their own, where a plain
 * path pattern never matches; they are always named together with the servlet's path.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    /** What our own pages load; the web applications bring a stricter policy of their own, which goes before this one. */
    private static final String OUR_PAGES = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

    /** What other systems tell us. */
    private static final String WRITING = "/api/v1/contract-filings/**";

    /** The engine's REST interface: only for other systems and the administrator, each call with its password. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, EngineLogin login, IdentityService identityService)
            throws Exception {
        return http.securityMatcher(below("/engine-rest", "/**"))
                .authenticationManager(login)
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAnyRole(Role.ADMIN.groupId(), Role.INTEGRATION.groupId()))
                .httpBasic(withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .addFilterAfter(new EngineIdentityFilter(identityService), AuthorizationFilter.class)
                .build();
    }

    /** Our own interface: who only asks may be an official too, who writes is another system; each call with its password. */
    @Bean
    @Order(2)
    SecurityFilterChain systems(HttpSecurity http, EngineLogin login) throws Exception {
        var refusals = new InterfaceRefusals();
        return http.securityMatcher(SecurityConfig::isOurInterface)
                .authenticationManager(login)
                .authorizeHttpRequests(requests -> requests.requestMatchers(WRITING)
                        .hasRole(Role.INTEGRATION.groupId())
                        .anyRequest()
                        .hasAnyRole(PageDoors.groupIds(Stream.concat(Role.officials(), Stream.of(Role.INTEGRATION)))))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, EngineLogin login, HeldPosts posts) throws Exception {
        return http.authenticationManager(login)
                .authorizeHttpRequests(PageDoors::hang)
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .exceptionHandling(SecurityConfig::askForLogin)
                // the web applications bring their own protection: cookie XSRF-TOKEN, header X-XSRF-TOKEN
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OUR_PAGES)))
                .addFilterBefore(new PostsAtThePage(posts), AuthorizationFilter.class)
                .addFilterAfter(new EngineDoor(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    FilterRegistrationBean<Filter> singleSignOn(HeldPosts posts) {
        var filter = new FilterRegistrationBean<Filter>(new PostsAtTheScreen(posts));
        filter.setInitParameters(Map.of("authentication-provider", SingleSignOn.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> singleSignOff() {
        var filter = new FilterRegistrationBean<Filter>(new SingleSignOff());
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 5);
        return filter;
    }

    /** People by a page, the scripts of the web applications by a status they understand. */
    private static void askForLogin(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(UNAUTHORIZED), below("/camunda/api", "/**"))
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE);
    }

    /** By the whole address: to a pattern, what the engine's servlets have below them would begin with /api as well. */
    private static boolean isOurInterface(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static RequestMatcher below(String servlet, String pattern) {
        return PathPatternRequestMatcher.withDefaults().basePath(servlet).matcher(pattern);
    }
}
