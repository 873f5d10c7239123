package fangpiao.sampling;

import java.util.List;
import java.util.Optional;

/**
 * A claim of the sample, and everything that was found in it; the last one counts.
 *
 * @param place in the order of drawing, from 1
 */
public record Drawn(int place, PaidClaim claim, List<Finding> findings) {

    public Optional<Finding> finding() {
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(findings.size() - 1));
    }
}
