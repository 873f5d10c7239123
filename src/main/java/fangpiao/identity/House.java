package fangpiao.identity;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts groups, administrator, shared lists and grants in order at every start, after the diagrams are deployed and before
 * anybody can log in. A second start finds everything in its place and writes nothing.
 */
@Component
class House implements SmartInitializingSingleton {

    private final IdentityService identityService;
    private final Users users;
    private final Diagrams diagrams;
    private final Filters filters;
    private final Grants grants;
    private final String adminPassword;

    House(
            IdentityService identityService,
            Users users,
            Diagrams diagrams,
            Filters filters,
            Grants grants,
            @Value("${fangpiao.admin-password}") String adminPassword) {
        this.identityService = identityService;
        this.users = users;
        this.diagrams = diagrams;
        this.filters = filters;
        this.grants = grants;
        this.adminPassword = adminPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Stream.of(Role.values()).forEach(this::ensureGroup);
        // a direct member of the administrators' group: the engine counts only those before it offers a first-run
        // set-up
        users.ensure("admin", Role.ADMIN.title(), adminPassword, Role.ADMIN);
        grants.settle(diagrams.casts(), filters.settle());
    }

    private void ensureGroup(Role role) {
        if (identityService.createGroupQuery().groupId(role.groupId()).count() > 0) {
            return;
        }
        var group = identityService.newGroup(role.groupId());
        group.setName(role.title());
        group.setType(role == Role.ADMIN ? "SYSTEM" : "WORKFLOW");
        identityService.saveGroup(group);
    }
}
