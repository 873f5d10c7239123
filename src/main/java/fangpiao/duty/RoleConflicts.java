package fangpiao.duty;

import fangpiao.duty.PostHolders.Holder;
import fangpiao.engine.CaseKind;
import fangpiao.identity.DutyRoster;
import fangpiao.identity.ForbiddenPair;
import fangpiao.identity.ForbiddenPair.Scope;
import fangpiao.identity.ForbiddenPairs;
import fangpiao.identity.Role;
import fangpiao.identity.SeparationRule;
import fangpiao.identity.StepDuty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Which users hold posts that may be in one hand but would meet in one case, or that exclude each other. */
@Service
class RoleConflicts {

    /** Kinds of case that grow from a household's agreement. */
    private static final Set<CaseKind> OF_HOUSEHOLDS = EnumSet.of(
            CaseKind.AGREEMENT,
            CaseKind.GRANT,
            CaseKind.SWAP_CONVERSION,
            CaseKind.ISSUANCE,
            CaseKind.PURCHASE,
            CaseKind.SETTLEMENT,
            CaseKind.RESCISSION,
            CaseKind.EXPIRY,
            CaseKind.CASH_OUT);

    /** Where two posts meet, and by which rule they must not. */
    private record Place(SeparationRule rule, String name) {}

    private record Meeting(Set<String> steps, Set<String> otherSteps) {
        Meeting() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    private final PostHolders holders;
    private final DutyRoster roster;
    private final ForbiddenPairs pairs;

    RoleConflicts(PostHolders holders, DutyRoster roster, ForbiddenPairs pairs) {
        this.holders = holders;
        this.roster = roster;
        this.pairs = pairs;
    }

    List<RoleConflict> all() {
        List<StepDuty> steps = roster.steps();
        List<ForbiddenPair> forbidden = pairs.all();
        return holders.ofSeveral().stream()
                .flatMap(holder -> pairsOf(holder.roles())
                        .flatMap(two -> conflicts(holder, two.get(0), two.get(1), steps, forbidden)))
                .toList();
    }

    private static Stream<List<Role>> pairsOf(List<Role> roles) {
        var two = new ArrayList<List<Role>>();
        for (int one = 0; one < roles.size(); one++)
            for (int other = one + 1; other < roles.size(); other++) two.add(List.of(roles.get(one), roles.get(other)));
        return two.stream();
    }

    private static Stream<RoleConflict> conflicts(
            Holder holder, Role one, Role other, List<StepDuty> steps, List<ForbiddenPair> forbidden) {
        SeparationRule excluding = excluding(one, other);
        if (excluding != null)
            return Stream.of(new RoleConflict(
                    holder.user(), holder.name(), one, other, excluding, "全部案件", List.of(), List.of()));
        return meetings(one, other, steps, forbidden).entrySet().stream()
                .map(met -> new RoleConflict(
                        holder.user(),
                        holder.name(),
                        one,
                        other,
                        met.getKey().rule(),
                        met.getKey().name(),
                        List.copyOf(met.getValue().steps()),
                        List.copyOf(met.getValue().otherSteps())));
    }

    /** Posts that exclude each other whatever the case; null if they do not. */
    private static SeparationRule excluding(Role one, Role other) {
        Set<Role> both = EnumSet.of(one, other);
        if (both.contains(Role.DEVELOPER)) return SeparationRule.SOD_10;
        boolean standsApart =
                Stream.of(Role.ADMIN, Role.INTEGRATION, Role.AUDITOR).anyMatch(both::contains)
                        || both.contains(Role.MANAGER);
        return standsApart && !both.equals(EnumSet.of(Role.AUDITOR, Role.MANAGER)) ? SeparationRule.SOD_8 : null;
    }

    private static Map<Place, Meeting> meetings(
            Role one, Role other, List<StepDuty> steps, List<ForbiddenPair> forbidden) {
        var found = new LinkedHashMap<Place, Meeting>();
        for (StepDuty first : steps) {
            if (!first.roles().contains(one)) continue;
            for (StepDuty second : steps)
                if (second.roles().contains(other))
                    forbidden.stream()
                            .filter(pair -> pair.parts(first, second) || pair.parts(second, first))
                            .filter(pair -> areNear(pair.scope(), first, second))
                            .findFirst()
                            .ifPresent(pair -> note(found, pair, first, second));
        }
        return found;
    }

    private static void note(Map<Place, Meeting> found, ForbiddenPair pair, StepDuty first, StepDuty second) {
        String name = pair.scope() == Scope.CASE
                ? first.kind().chinese()
                : pair.scope().chinese();
        Meeting meeting = found.computeIfAbsent(new Place(pair.rule(), name), place -> new Meeting());
        meeting.steps().add(labelOf(pair.scope(), first));
        meeting.otherSteps().add(labelOf(pair.scope(), second));
    }

    private static String labelOf(Scope scope, StepDuty step) {
        return scope == Scope.CASE ? step.name() : step.kind().chinese() + "·" + step.name();
    }

    private static boolean areNear(Scope scope, StepDuty first, StepDuty second) {
        return switch (scope) {
            case CASE -> first.kind() == second.kind();
            case HOUSEHOLD ->
                first.kind() != second.kind()
                        && OF_HOUSEHOLDS.contains(first.kind())
                        && OF_HOUSEHOLDS.contains(second.kind());
            case DEVELOPER -> true;
        };
    }
}
