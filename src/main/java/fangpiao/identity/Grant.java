package fangpiao.identity;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** One row of the engine's table of grants: a role, a thing, and what may be done with it. */
record Grant(String groupId, int resourceType, String resourceId, int permissions) {

    static Grant to(Role role, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(
                role.groupId(),
                resource.resourceType(),
                resourceId,
                Stream.of(permissions).mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b));
    }

    static Grant of(Authorization row) {
        return new Grant(
                row.getGroupId(),
                row.getResourceType(),
                row.getResourceId(),
                ((AuthorizationEntity) row).getPermissions());
    }

    void copyTo(Authorization row) {
        row.setGroupId(groupId);
        row.setResourceType(resourceType);
        row.setResourceId(resourceId);
        ((AuthorizationEntity) row).setPermissions(permissions);
    }
}
