package fangpiao.policychange;

import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rule versions as they stand today. */
@Component
class RuleShelf {

    private final PolicyDesk policies;
    private final PolicyChangeDesk changes;
    private final Clock clock;

    RuleShelf(PolicyDesk policies, PolicyChangeDesk changes, Clock clock) {
        this.policies = policies;
        this.changes = changes;
        this.clock = clock;
    }

    /** City by city, the newest version first. */
    Map<String, List<RuleVersion>> byCity() {
        return all().stream()
                .collect(Collectors.groupingBy(
                        version -> version.head().city(), LinkedHashMap::new, Collectors.toList()));
    }

    List<RuleVersion> all() {
        return policies.versions().stream().map(this::version).toList();
    }

    RuleVersion version(String code) {
        return version(policies.version(code));
    }

    private RuleVersion version(Policy policy) {
        Standing standing = Standing.of(policy.head(), policies.status(policy.code()), LocalDate.now(clock));
        return new RuleVersion(policy, standing, changes.writerOf(policy.code()).orElse(null));
    }
}
