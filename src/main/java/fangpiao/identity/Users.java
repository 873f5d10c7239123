package fangpiao.identity;

import fangpiao.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people who may log in. The engine keeps them; there is no second store. */
@Component
public class Users {

    private static final int SHORTEST_PASSWORD = 12;

    private final IdentityService identityService;
    private final HeldPosts posts;

    Users(IdentityService identityService, HeldPosts posts) {
        this.identityService = identityService;
        this.posts = posts;
    }

    /** Makes sure that the user exists and has these roles; an existing user keeps name and password. */
    public void ensure(String id, String name, String password, Role... roles) {
        if (identityService.createUserQuery().userId(id).count() == 0) {
            create(id, name, password);
        }
        Stream.of(roles)
                .filter(role -> !holds(id, role))
                .forEach(role -> identityService.createMembership(id, role.groupId()));
    }

    /** The name an official reads; for nobody in the books, the id itself. */
    public String nameOf(String id) {
        return Optional.ofNullable(identityService.createUserQuery().userId(id).singleResult())
                .map(Users::fullName)
                .orElse(id);
    }

    /** Both of them, 甲（代乙）, where the user acts for somebody; {@code standsFor} is null where he does not. */
    public String nameOf(String id, String standsFor) {
        return standsFor == null ? nameOf(id) : nameOf(id) + "（代" + nameOf(standsFor) + "）";
    }

    /** Where the user gets mail; entered with the user in Camunda Admin. */
    public Optional<String> mailOf(String id) {
        return Optional.ofNullable(identityService.createUserQuery().userId(id).singleResult())
                .map(User::getEmail)
                .filter(mail -> !mail.isBlank());
    }

    /** The names of those with a post who get no mail. */
    public List<String> withoutMail() {
        return identityService.createUserQuery().list().stream()
                .filter(user -> user.getEmail() == null || user.getEmail().isBlank())
                .filter(user -> rolesOf(user.getId()).stream().anyMatch(Role::isOfficial))
                .map(Users::fullName)
                .sorted()
                .toList();
    }

    public void giveMail(String id, String mail) {
        User user = identityService.createUserQuery().userId(id).singleResult();
        user.setEmail(mail);
        identityService.saveUser(user);
    }

    /** The posts that are the user's own. */
    public List<Role> rolesOf(String id) {
        return identityService.createGroupQuery().groupMember(id).list().stream()
                .flatMap(group -> Role.ofGroup(group.getId()).stream())
                .toList();
    }

    /** The posts lent to the user at this moment, because he stands in for somebody. */
    public List<Loan> lentTo(String id) {
        return posts.lentTo(id);
    }

    /** The posts by which the user may act at this moment, own and lent. */
    public List<Role> postsOf(String id) {
        return posts.groupsOf(id).stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .toList();
    }

    /** The absent colleague for whom the user acts by a post that is not his own; nobody where it is, or where it is not lent. */
    public Optional<String> standsFor(String id, Role post) {
        if (holds(id, post)) return Optional.empty();
        return lentTo(id).stream()
                .filter(loan -> loan.post() == post)
                .map(Loan::absent)
                .findFirst();
    }

    /** What substitutes have done on pages, the latest first. */
    public List<LentAct> latestLentActs(int atMost) {
        return posts.latestActs(atMost);
    }

    /** The groups of all posts that are the user's at this moment, own or lent. */
    public Set<String> groupsOf(String id) {
        return posts.groupsOf(id);
    }

    /** Whether one of these groups is the user's at this moment, own or lent. */
    public boolean holdsOneOf(String id, Collection<String> groups) {
        return groupsOf(id).stream().anyMatch(groups::contains);
    }

    /** All who work on cases, by name. */
    public List<Colleague> colleagues() {
        return posts.colleagues();
    }

    /** Those who hold a role. */
    public List<String> holdersOf(Role role) {
        return identityService.createUserQuery().memberOfGroup(role.groupId()).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList();
    }

    /** Everybody may change his own password, if he knows the old one. */
    public void changePassword(String id, String old, String fresh) {
        if (!identityService.checkPassword(id, old)) throw new Refusal("原密码不正确。");
        if (fresh.length() < SHORTEST_PASSWORD) throw new Refusal("新密码至少%d位。".formatted(SHORTEST_PASSWORD));
        if (fresh.equals(old)) throw new Refusal("新密码不得与原密码相同。");
        User user = identityService.createUserQuery().userId(id).singleResult();
        user.setPassword(fresh);
        identityService.saveUser(user);
    }

    private void create(String id, String name, String password) {
        var user = identityService.newUser(id);
        // the web applications print "first last"; a Chinese name must not be torn apart
        user.setFirstName("");
        user.setLastName(name);
        user.setPassword(password);
        identityService.saveUser(user);
    }

    private boolean holds(String id, Role role) {
        return identityService
                        .createUserQuery()
                        .userId(id)
                        .memberOfGroup(role.groupId())
                        .count()
                > 0;
    }

    private static String fullName(User user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
