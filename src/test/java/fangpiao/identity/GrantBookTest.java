package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The short cut and the engine give the same answers. */
@ApplicationTest
class GrantBookTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void answers_as_the_engine_does_for_every_permission() {
        for (Role role : List.of(Role.INTAKE_CLERK, Role.AUDITOR, Role.ADMIN))
            answersAgree("nobody", List.of(role.groupId()));
        answersAgree("nobody", null);
    }

    @Test
    void leaves_what_is_revoked_to_the_engine() {
        Authorization revoked = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId("suspended");
        revoked.setResource(Resources.PROCESS_DEFINITION);
        revoked.setResourceId("voucherIssuance");
        revoked.removePermission(Permissions.READ);
        authorizations.saveAuthorization(revoked);
        try {
            answersAgree("suspended", List.of(Role.INTAKE_CLERK.groupId()));
            assertThat(authorizations.isUserAuthorized(
                            "suspended",
                            List.of(Role.INTAKE_CLERK.groupId()),
                            Permissions.READ,
                            Resources.PROCESS_DEFINITION,
                            "voucherIssuance"))
                    .isFalse();
        } finally {
            authorizations.deleteAuthorization(revoked.getId());
        }
    }

    private void answersAgree(String user, List<String> groups) {
        var resources = EnumSet.allOf(Resources.class);
        // the engine does not answer for these unless they are switched on
        resources.removeAll(Set.of(Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE));
        for (Resources resource : resources)
            for (Permission permission : permissionsOn(resource))
                for (String id : List.of(Authorization.ANY, "voucherIssuance", "tasklist"))
                    assertThat(authorizations.isUserAuthorized(user, groups, permission, resource, id))
                            .as("%s of %s: %s on %s %s", user, groups, permission, resource, id)
                            .isEqualTo(engineSays(user, groups, permission, resource, id));
    }

    private List<Permission> permissionsOn(Resource resource) {
        var enabled = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPermissionProvider();
        return Stream.of(enabled.getPermissionsForResource(resource.resourceType()))
                .filter(permission -> List.of(permission.getTypes()).contains(resource))
                .toList();
    }

    private boolean engineSays(String user, List<String> groups, Permission permission, Resource resource, String id) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> new AuthorizationManager().isAuthorized(user, groups, permission, resource, id));
    }
}
