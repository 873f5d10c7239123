package fangpiao.identity;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Lets whoever has logged in work in the engine's web applications under the posts he holds at this click, own and lent.
 * The engine would remember those of the log-in, and ask again some minutes later for those of his own.
 */
class PostsAtTheScreen extends ContainerBasedAuthenticationFilter {

    private static final Date NEVER = new Date(Long.MAX_VALUE);

    private final HeldPosts posts;

    PostsAtTheScreen(HeldPosts posts) {
        this.posts = posts;
    }

    @Override
    protected boolean existisAuthentication(Authentications known, String engine, String person) {
        return super.existisAuthentication(known, engine, person)
                && known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication before
                && before.getCacheValidationTime() != null
                && Set.copyOf(before.getGroupIds()).equals(posts.groupsOf(person));
    }

    @Override
    protected UserAuthentication createAuthentication(
            ProcessEngine engine, String person, List<String> groupsOfLogin, List<String> tenants) {
        var authentication = super.createAuthentication(engine, person, List.copyOf(posts.groupsOf(person)), tenants);
        // who asks at each click needs no second look later
        authentication.setCacheValidationTime(NEVER);
        return authentication;
    }
}
