package fangpiao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlySheetTest {

    private final List<String> done = new ArrayList<>();

    @Test
    void who_only_looks_comes_last() {
        new HourlySheet(List.of(look(), () -> done.add("terms end"), () -> done.add("exits open"))).work();

        assertThat(done).containsExactly("terms end", "exits open", "books are proved");
    }

    @Test
    void one_module_in_trouble_keeps_no_other_waiting() {
        new HourlySheet(List.of(
                        () -> {
                            throw new IllegalStateException("trouble");
                        },
                        () -> done.add("exits open"),
                        look()))
                .work();

        assertThat(done).containsExactly("exits open", "books are proved");
    }

    private DailyWork look() {
        return new DailyWork() {
            @Override
            public void work() {
                done.add("books are proved");
            }

            @Override
            public boolean onlyLooks() {
                return true;
            }
        };
    }
}
