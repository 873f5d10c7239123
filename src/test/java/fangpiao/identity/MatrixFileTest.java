package fangpiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The matrix has a cell for everything: nobody answers that he does not know. */
@ApplicationTest
class MatrixFileTest {

    static final List<MatrixRow> MATRIX = MatrixRow.all();

    @Autowired
    DutyRoster roster;

    @Test
    void the_matrix_knows_every_user_task_of_every_diagram_and_no_other() {
        Set<String> drawn = roster.steps().stream()
                .filter(step -> !step.opens())
                .map(step -> step.kind().processKey() + "/" + step.key())
                .collect(Collectors.toSet());

        assertThat(MatrixRow.namesOf(MATRIX)).isEqualTo(drawn);
    }

    @Test
    void the_matrix_asks_of_every_role_and_every_duty() {
        assertThat(MATRIX).allSatisfy(row -> {
            assertThat(row.roles()).containsOnlyKeys(Role.values());
            assertThat(row.after()).containsOnlyKeys(Duty.values());
        });
    }
}
