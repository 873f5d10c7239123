package fangpiao.secondfactor;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.secondfactor.Request.Kind;
import fangpiao.secondfactor.Request.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Of whom a second factor is required: by the act, or by his post. */
@Component
class Requirements {

    /**
     * Whether an act or a role requires it.
     *
     * @param requestNo by which two administrators decided so; null as shipped
     */
    record Requirement(Scope scope, String subject, boolean required, Long requestNo) {}

    private final Requests requests;
    private final GuardedActs acts;
    private final Users users;
    private final boolean actsByDefault;

    Requirements(
            Requests requests,
            GuardedActs acts,
            Users users,
            @Value("${fangpiao.second-factor.required}") boolean actsByDefault) {
        this.requests = requests;
        this.acts = acts;
        this.users = users;
        this.actsByDefault = actsByDefault;
    }

    /** Of every act, then of every role that has one. */
    List<Requirement> all() {
        List<Request> decided = requests.inForce();
        return Stream.concat(
                        acts.all().stream().map(act -> of(Scope.ACT, act.key(), actsByDefault, decided)),
                        acts.roles().stream().map(role -> of(Scope.ROLE, role.groupId(), false, decided)))
                .toList();
    }

    private static Requirement of(Scope scope, String subject, boolean byDefault, List<Request> decided) {
        return decided.stream()
                .filter(request -> request.scope() == scope && request.subject().equals(subject))
                .findFirst()
                .map(request -> new Requirement(scope, subject, request.kind() == Kind.REQUIRE, request.no()))
                .orElse(new Requirement(scope, subject, byDefault, null));
    }

    boolean isRequired(Scope scope, String subject) {
        return all().stream()
                .anyMatch(one ->
                        one.required() && one.scope() == scope && one.subject().equals(subject));
    }

    /** Of a person about to do an act. */
    boolean isRequiredOf(String person, String act) {
        List<Requirement> all = all();
        return subjects(all, Scope.ACT).anyMatch(act::equals)
                || holdsOneOf(person, subjects(all, Scope.ROLE).collect(Collectors.toSet()));
    }

    /** Of a person who may come to do an act that requires it. */
    boolean isRequiredOf(String person) {
        return holdsOneOf(person, roles().stream().map(Role::groupId).collect(Collectors.toSet()));
    }

    /** The roles whose holders have to have a factor. */
    Set<Role> roles() {
        List<Requirement> all = all();
        return Stream.concat(
                        subjects(all, Scope.ROLE).flatMap(group -> Role.ofGroup(group).stream()),
                        subjects(all, Scope.ACT)
                                .flatMap(key -> acts.find(key).stream())
                                .flatMap(act -> act.roles().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> subjects(List<Requirement> all, Scope scope) {
        return all.stream()
                .filter(one -> one.required() && one.scope() == scope)
                .map(Requirement::subject);
    }

    private boolean holdsOneOf(String person, Set<String> groups) {
        return !groups.isEmpty() && users.holdsOneOf(person, groups);
    }
}
