package fangpiao.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever has logged in use our own pages under the posts he holds at this click, own and lent: a post that is taken
 * away is away at once, one that is lent opens its pages. What is done there by a lent post is written down for both
 * persons; what the act itself keeps besides is the business of its module.
 */
class PostsAtThePage extends OncePerRequestFilter {

    private static final List<String> ELSEWHERE = List.of("/camunda/", "/css/");

    private final HeldPosts posts;

    PostsAtThePage(HeldPosts posts) {
        this.posts = posts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ELSEWHERE.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(now(login)));
        chain.doFilter(request, response);
        if (request.getMethod().equals("POST") && response.getStatus() < HttpStatus.BAD_REQUEST.value())
            PageDoors.before(request)
                    .filter(door -> door.act() != null)
                    .ifPresent(door -> posts.record(login.getName(), door, request.getServletPath()));
    }

    private Authentication now(Authentication login) {
        return UsernamePasswordAuthenticationToken.authenticated(
                login.getPrincipal(),
                null,
                posts.groupsOf(login.getName()).stream()
                        .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                        .toList());
    }
}
