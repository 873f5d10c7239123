package fangpiao.secondfactor;

import fangpiao.identity.DutyRoster;
import fangpiao.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All acts that may ask for a second factor: tasks of the diagrams in force, and those of our own pages. */
@Component
class GuardedActs {

    private final Supplier<List<GuardedAct>> all;

    GuardedActs(DutyRoster roster, List<GuardedAct> ofPages) {
        // diagrams change with a start only, and every act asks
        this.all = SingletonSupplier.of(() -> read(roster, ofPages));
    }

    private static List<GuardedAct> read(DutyRoster roster, List<GuardedAct> ofPages) {
        Stream<GuardedAct> drawn = roster.steps().stream()
                .filter(step -> step.secondFactor())
                .map(step -> new GuardedAct(step.key(), step.kind().chinese() + "·" + step.name(), step.roles()));
        return Stream.concat(drawn, ofPages.stream()).toList();
    }

    List<GuardedAct> all() {
        return all.get();
    }

    boolean isGuarded(String key) {
        return find(key).isPresent();
    }

    Optional<GuardedAct> find(String key) {
        return all().stream().filter(act -> act.key().equals(key)).findFirst();
    }

    /** The posts that have such an act, in the order of the house. */
    Set<Role> roles() {
        return all().stream().flatMap(act -> act.roles().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
