package fangpiao.secondfactor;

import fangpiao.identity.DutyRoster;
import fangpiao.identity.Role;
import fangpiao.identity.StepDuty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** All acts that may ask for a second factor: tasks of the diagrams in force, and those of our own pages. */
@Component
class GuardedActs implements SmartInitializingSingleton {

    private final DutyRoster roster;
    private final List<GuardedAct> ofPages;
    private List<GuardedAct> all = List.of();

    GuardedActs(DutyRoster roster, List<GuardedAct> ofPages) {
        this.roster = roster;
        this.ofPages = ofPages;
    }

    /** Once: diagrams change with a start only, and at a click the engine shows a person no more than his own part of them. */
    @Override
    public void afterSingletonsInstantiated() {
        Stream<GuardedAct> drawn = roster.steps().stream()
                .filter(StepDuty::secondFactor)
                .map(step -> new GuardedAct(step.key(), step.kind().chinese() + "·" + step.name(), step.roles()));
        all = Stream.concat(drawn, ofPages.stream()).toList();
    }

    List<GuardedAct> all() {
        return all;
    }

    boolean isGuarded(String key) {
        return find(key).isPresent();
    }

    Optional<GuardedAct> find(String key) {
        return all.stream().filter(act -> act.key().equals(key)).findFirst();
    }

    /** The posts that have such an act, in the order of the house. */
    Set<Role> roles() {
        return all.stream().flatMap(act -> act.roles().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
