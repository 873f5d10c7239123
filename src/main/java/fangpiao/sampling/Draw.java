package fangpiao.sampling;

import fangpiao.shared.Money;
import fangpiao.shared.Sm3;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws a sample; anybody who has claims, seed, method and size draws the same.
 *
 * @param claims all of them, in any order
 */
public record Draw(List<PaidClaim> claims, Method method, int size, String seed) {

    private static final int UNSIGNED = 1;

    /** A claim and the digest by which it takes its place; calculated once. */
    private record Lot(String digest, PaidClaim claim) {}

    /** Those that were drawn, in their order. By amount, a large claim is hit several times and drawn once. */
    public List<PaidClaim> sample() {
        List<PaidClaim> ordered = ordered();
        return method == Method.RANDOM ? List.copyOf(ordered.subList(0, size)) : hitIn(ordered);
    }

    /** All claims in the order of their lots. */
    List<PaidClaim> ordered() {
        return claims.stream()
                .map(claim -> new Lot(claim.lot(seed), claim))
                .sorted(Comparator.comparing(Lot::digest))
                .map(Lot::claim)
                .toList();
    }

    public Money total() {
        return Money.sum(claims.stream().map(PaidClaim::amount).toList());
    }

    /** From one fen that hits to the next. */
    public Money interval() {
        return new Money(total().fen() / size);
    }

    /** What an error found in a drawn claim stands for in all of them. */
    Money standsFor(PaidClaim claim, Money error) {
        if (method == Method.RANDOM) return error.share(claims.size(), size, RoundingMode.HALF_UP);
        return claim.amount().fen() >= interval().fen()
                ? error
                : error.share(interval().fen(), claim.amount().fen(), RoundingMode.HALF_UP);
    }

    private List<PaidClaim> hitIn(List<PaidClaim> ordered) {
        long step = interval().fen();
        long next = 1
                + new BigInteger(UNSIGNED, Sm3.of(seed))
                        .mod(BigInteger.valueOf(step))
                        .longValueExact();
        var hit = new ArrayList<PaidClaim>();
        long end = 0;
        int hits = 0;
        for (PaidClaim claim : ordered) {
            end += claim.amount().fen();
            if (next <= end && hits < size) hit.add(claim);
            for (; next <= end; next += step) hits++;
        }
        return hit;
    }
}
