package fangpiao.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sentence that says no leads back to where the clerk was. */
@ApplicationTest
class RefusalPageTest {

    @LocalServerPort
    int port;

    Visitor clerk;

    @BeforeEach
    void a_clerk() {
        clerk = Visitor.loggedIn(port, "verifier");
    }

    @Test
    void leads_back_to_the_page_before() {
        String before = "http://localhost:" + port + "/filings?x=1";

        assertThat(refusedFrom(before)).contains("不能办理", "href=\"" + before + "\">返回上一页");
    }

    @Test
    void leads_to_no_other_house() {
        for (String elsewhere : new String[] {"http://localhost:" + port + ".example.com/", "javascript:alert(1)", "%"})
            assertThat(refusedFrom(elsewhere)).contains("不能办理").doesNotContain("返回上一页");
    }

    private String refusedFrom(String page) {
        return clerk.submitFrom(page, "/filings/differences/1", "act=nothing", clerk.csrfTokenOf("/filings"))
                .body();
    }
}
