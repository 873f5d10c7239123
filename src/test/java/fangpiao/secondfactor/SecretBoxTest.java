package fangpiao.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final byte[] SECRET = Totp.newSecret();

    private final SecretBox box = boxOf(1);

    @Test
    void what_is_closed_twice_looks_different_and_opens_alike() {
        byte[] one = box.close(SECRET, "deputy");
        byte[] other = box.close(SECRET, "deputy");

        assertThat(one).isNotEqualTo(other);
        assertThat(box.open(one, "deputy")).isEqualTo(SECRET);
        assertThat(box.open(other, "deputy")).isEqualTo(SECRET);
    }

    @Test
    void the_secret_of_one_person_does_not_open_for_another() {
        byte[] closed = box.close(SECRET, "deputy");
        assertThatThrownBy(() -> box.open(closed, "director")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_opens_nothing() {
        byte[] closed = box.close(SECRET, "deputy");
        assertThatThrownBy(() -> boxOf(2).open(closed, "deputy")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_changed_bit_is_found() {
        byte[] closed = box.close(SECRET, "deputy");
        closed[closed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(closed, "deputy")).isInstanceOf(IllegalStateException.class);
    }

    static SecretBox boxOf(int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return new SecretBox(Base64.getEncoder().encodeToString(bytes));
    }
}
