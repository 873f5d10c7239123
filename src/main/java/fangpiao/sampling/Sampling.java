package fangpiao.sampling;

import fangpiao.shared.Money;
import fangpiao.shared.Sm3;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sample as it was drawn, and what was found in it so far.
 *
 * @param draw with all claims it was drawn from
 * @param digest over them, as they were that day
 */
public record Sampling(
        long no,
        Population population,
        Draw draw,
        boolean seedGiven,
        byte[] digest,
        String drawnByName,
        LocalDateTime drawnAt,
        List<Drawn> sample) {

    /** SM3 over number and fen of each claim, in the order of their numbers, parted by line feeds. */
    static byte[] digestOf(List<PaidClaim> claims) {
        return Sm3.of(claims.stream().map(PaidClaim::text).sorted().collect(Collectors.joining("\n")));
    }

    /** As everybody calls it: {@code CC-000012}. */
    public String name() {
        return "CC-%06d".formatted(no);
    }

    public String digestInHex() {
        return HexFormat.of().formatHex(digest);
    }

    /** Whether the claims are those of that day, and give this sample. */
    public boolean isReproducible() {
        return Arrays.equals(digest, digestOf(draw.claims()))
                && draw.sample().equals(sample.stream().map(Drawn::claim).toList());
    }

    public Money amount() {
        return Money.sum(sample.stream().map(drawn -> drawn.claim().amount()).toList());
    }

    public long examined() {
        return sample.stream().filter(drawn -> drawn.finding().isPresent()).count();
    }

    public long wrong() {
        return findings().stream().filter(Finding::isWrong).count();
    }

    public Money error() {
        return Money.sum(findings().stream().map(Finding::error).toList());
    }

    /** What the errors stand for in all claims; empty until everything drawn is examined. */
    public Optional<Money> extrapolated() {
        if (examined() < sample.size()) return Optional.empty();
        return Optional.of(Money.sum(sample.stream()
                .map(drawn -> draw.standsFor(
                        drawn.claim(), drawn.finding().orElseThrow().error()))
                .toList()));
    }

    private List<Finding> findings() {
        return sample.stream().flatMap(drawn -> drawn.finding().stream()).toList();
    }
}
