package fangpiao.limit;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On which level somebody stands towards a task. */
@Component
class Posts {

    private final Users users;

    Posts(Users users) {
        this.users = users;
    }

    List<Level> levelsOf(String person, Watched watched) {
        List<Role> roles = users.rolesOf(person);
        return Stream.of(
                        Stream.of(Level.WORKER).filter(level -> works(person, roles, watched.task())),
                        Stream.of(Level.HEAD).filter(level -> roles.contains(Role.SECTION_HEAD)),
                        Stream.of(Level.LEADER)
                                .filter(level -> roles.contains(Role.RENEWAL_APPROVER) || roles.contains(Role.MANAGER)))
                .flatMap(levels -> levels)
                .toList();
    }

    private static boolean works(String person, List<Role> roles, Watched.Running task) {
        if (task.person() != null) return task.person().equals(person);
        return roles.stream().anyMatch(role -> role.groupId().equals(task.post()));
    }
}
