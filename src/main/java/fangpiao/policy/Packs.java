package fangpiao.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rule versions that come with the product ({@code policy/*.csv}): entered when the database does not have them yet. */
@Component
class Packs {

    private static final String DEFAULTS = "defaults.csv";

    private final Policies policies;
    private final Clock clock;

    Packs(Policies policies, TransactionTemplate transaction, Clock clock) {
        this.policies = policies;
        this.clock = clock;
        transaction.executeWithoutResult(now -> enterAll());
    }

    /** Every pack that is shipped, complete with the defaults. */
    static List<Policy> all() {
        return Arrays.stream(files())
                .filter(file -> !DEFAULTS.equals(file.getFilename()))
                .map(Packs::read)
                .toList();
    }

    static RuleBook defaults() {
        return read(new ClassPathResource("policy/" + DEFAULTS), new RuleBook(Map.of(), Map.of()));
    }

    private static Policy read(Resource file) {
        try {
            return read(file, defaults()).read();
        } catch (fangpiao.shared.Refusal e) {
            throw new IllegalStateException("pack " + file.getFilename() + ": " + e.getMessage());
        }
    }

    private static RuleBook read(Resource file, RuleBook defaults) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return Pack.read(reader, defaults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:policy/*.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enterAll() {
        policies.lockForEntering();
        all().forEach(this::enter);
    }

    private void enter(Policy pack) {
        if (!policies.exists(pack.code())) {
            policies.add(pack, null);
            policies.activate(pack.code(), null, OffsetDateTime.now(clock));
        } else if (!policies.hasEvidence(pack.code())) policies.addEvidence(pack.code(), pack.evidence());
    }
}
