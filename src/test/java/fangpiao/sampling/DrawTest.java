package fangpiao.sampling;

import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims, seed, method and size give the sample. The digests were calculated with another program (openssl dgst -sm3). */
class DrawTest {

    private static final String SEED = "FP-SEED";

    /** In the order of their lots: 4, 1, 5, 2, 3. */
    private static final List<PaidClaim> FIVE =
            List.of(claim(1, "30.00"), claim(2, "10.00"), claim(3, "20.00"), claim(4, "10.00"), claim(5, "80.00"));

    @Test
    void the_lot_of_a_claim_follows_from_seed_and_number() {
        assertThat(FIVE.get(3).lot(SEED)).isEqualTo("1754c1fb860fbdb2b262bfe018ec8690a59d38ec943ecf10dd99c1a4babf910e");
    }

    @Test
    void draws_the_first_in_the_order_of_the_lots() {
        assertThat(drawn(FIVE, Method.RANDOM, 3)).containsExactly(4, 1, 5);
        assertThat(drawn(FIVE, Method.RANDOM, 5)).containsExactly(4, 1, 5, 2, 3);
    }

    @Test
    void it_does_not_matter_in_which_order_the_claims_come() {
        var backwards = new ArrayList<>(FIVE);
        Collections.reverse(backwards);

        assertThat(drawn(backwards, Method.RANDOM, 3)).containsExactly(4, 1, 5);
        assertThat(drawn(backwards, Method.BY_AMOUNT, 3)).containsExactly(1, 5, 3);
    }

    @Test
    void another_seed_gives_another_sample() {
        var other = new Draw(FIVE, Method.RANDOM, 3, "FP-SEED-2");

        assertThat(other.sample()).isNotEqualTo(new Draw(FIVE, Method.RANDOM, 3, SEED).sample());
    }

    /** J is 50.00, and SM3(seed) mod 5,000 is 3,282: the fen 3,283, 8,283 and 13,283 hit. */
    @Test
    void by_amount_every_so_many_fen_hit_their_claim() {
        assertThat(new Draw(FIVE, Method.BY_AMOUNT, 3, SEED).interval()).isEqualTo(yuan("50"));
        assertThat(drawn(FIVE, Method.BY_AMOUNT, 3)).containsExactly(1, 5, 3);
    }

    /** J is 30.00: the claim of 80.00 is hit three times, and drawn once. */
    @Test
    void by_amount_a_large_claim_is_drawn_once_however_often_it_is_hit() {
        assertThat(drawn(FIVE, Method.BY_AMOUNT, 5)).containsExactly(1, 5, 3);
    }

    @Test
    void by_amount_every_claim_as_large_as_the_interval_is_drawn() {
        List<PaidClaim> claims = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> claim(n, n % 10 == 0 ? "100.00" : "1.00"))
                .toList();
        var draw = new Draw(claims, Method.BY_AMOUNT, 40, SEED);

        assertThat(draw.sample())
                .containsAll(claims.stream()
                        .filter(claim -> !draw.interval().exceeds(claim.amount()))
                        .toList());
        assertThat(draw.sample()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void by_amount_one_fen_each_is_drawn_as_well() {
        List<PaidClaim> claims =
                IntStream.rangeClosed(1, 7).mapToObj(n -> claim(n, "0.01")).toList();

        assertThat(new Draw(claims, Method.BY_AMOUNT, 7, SEED).sample()).hasSize(7);
        assertThat(new Draw(claims, Method.BY_AMOUNT, 3, SEED).sample()).hasSize(3);
    }

    @Test
    void an_error_in_a_random_sample_stands_for_as_many_as_each_drawn_claim_does() {
        var draw = new Draw(FIVE, Method.RANDOM, 3, SEED);

        assertThat(draw.standsFor(FIVE.get(0), yuan("3.00"))).isEqualTo(yuan("5.00"));
        assertThat(draw.standsFor(FIVE.get(0), yuan("0.01"))).isEqualTo(yuan("0.02"));
        assertThat(draw.standsFor(FIVE.get(0), Money.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    void an_error_by_amount_stands_for_the_interval_and_in_a_large_claim_for_itself() {
        var draw = new Draw(FIVE, Method.BY_AMOUNT, 3, SEED);

        assertThat(draw.standsFor(FIVE.get(0), yuan("3.00"))).isEqualTo(yuan("5.00"));
        assertThat(draw.standsFor(FIVE.get(4), yuan("3.00"))).isEqualTo(yuan("3.00"));
    }

    private static List<Integer> drawn(List<PaidClaim> claims, Method method, int size) {
        return new Draw(claims, method, size, SEED)
                .sample().stream()
                        .map(claim -> Integer.valueOf(claim.no().value().substring(8)))
                        .toList();
    }

    private static PaidClaim claim(int number, String yuan) {
        return new PaidClaim(new CaseNo("JS-2025-%06d".formatted(number)), "甲公司", "BA-" + number, yuan(yuan));
    }
}
