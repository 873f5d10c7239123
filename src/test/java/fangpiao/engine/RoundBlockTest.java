package fangpiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.engine.FormContext.Fact;
import fangpiao.engine.Rounds.Look;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands above the form of a case that was sent back. */
class RoundBlockTest {

    private static final String FORM =
            "{\"id\": \"checkAmount\", \"components\": [{\"type\": \"text\", \"id\": \"Text_1\"}]}";

    @Test
    void words_of_people_are_neither_markup_nor_a_template() throws IOException {
        var look = new Look(1, List.of(new Fact("退回意见", "<img src=x onerror=\"a\">{{1+1}} & 其他")), List.of(), false);

        String content = new ObjectMapper()
                .readTree(RoundBlock.above(new ByteArrayInputStream(FORM.getBytes()), look))
                .at("/components/0/content")
                .asText();
        assertThat(content).contains("<td>&lt;img src=x onerror=&quot;a&quot;&gt;&#123;&#123;1+1}} &amp; 其他</td>");
    }

    @Test
    void a_form_that_cannot_send_back_is_left_alone_once_the_return_is_settled() throws IOException {
        var look = new Look(1, List.of(), List.of(), true);

        var form = new ObjectMapper().readTree(RoundBlock.above(new ByteArrayInputStream(FORM.getBytes()), look));
        assertThat(form).isEqualTo(new ObjectMapper().readTree(FORM));
    }
}
