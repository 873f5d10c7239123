package fangpiao.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The doorkeeper before the engine's web applications: officials get what Tasklist asks for, those who read all cases
 * also what Cockpit shows, the administrator everything. What is not on the {@link EngineRequests list} is refused.
 */
class EngineDoor extends OncePerRequestFilter {

    private static final String REFUSAL = """
            {"type":"Refusal","message":"您的岗位不能使用此功能。"}""";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !pathOf(request).startsWith("/camunda");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayPass(request)) {
            chain.doFilter(request, response);
        } else if (pathOf(request).startsWith("/camunda/api/")) {
            refuse(response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean mayPass(HttpServletRequest request) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        var authorities = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        var call = request.getMethod() + " " + pathOf(request);
        return authorities.contains(authority(Role.ADMIN))
                || holdsOne(Role.officials(), authorities)
                        && (EngineRequests.ofOfficials(call) || EngineRequests.ofOneself(call, login.getName()))
                || reads(authorities) && EngineRequests.ofReaders(call);
    }

    private static boolean reads(Set<String> authorities) {
        return holdsOne(Role.officials().filter(role -> role.reach() == Role.Reach.READING), authorities);
    }

    private static boolean holdsOne(Stream<Role> roles, Set<String> authorities) {
        return roles.anyMatch(role -> authorities.contains(authority(role)));
    }

    private static String authority(Role role) {
        return "ROLE_" + role.groupId();
    }

    /** The path as it was sent, not decoded: what is written in an unusual way matches nothing. */
    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(REFUSAL);
    }
}
