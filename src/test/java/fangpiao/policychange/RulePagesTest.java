package fangpiao.policychange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Visitor;
import fangpiao.policy.Pack;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.RuleBook;
import fangpiao.policy.Rules;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class RulePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    PolicyDesk policies;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "manager", "auditor", "author"})
    void every_official_reads_the_rules(String user) {
        var official = Visitor.loggedIn(port, user);

        assertThat(official.open("/").body()).contains("href=\"/policies\"");
        assertThat(official.open("/policies").body()).contains("昆明市2025年实施意见", "KM-2025");
        assertThat(official.open("/policies/KM-2025").statusCode()).isEqualTo(200);
    }

    @Test
    void the_administrator_does_not() {
        assertThat(Visitor.loggedIn(port, "admin").open("/policies").statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_parameter_is_shown_with_its_mark_and_source() {
        String page = open("/policies/KM-2025");

        assertThat(page).containsSubsequence("使用期限", "6个月", "已确认", "2025年实施意见");
        assertThat(page).containsSubsequence("奖励比例", "8%", "待确认", "未公布；采用郑州8%");
        assertThat(page).containsSubsequence("期房结算节点", "合同网签备案60%、主体封顶30%、首次登记10%");
    }

    @Test
    void the_unconfirmed_can_be_seen_alone() {
        String page = open("/policies/KM-2025?unconfirmed=true");

        assertThat(page).contains("奖励比例").doesNotContain(">使用期限<", ">已确认<");
    }

    @Test
    void two_versions_side_by_side_show_only_where_they_differ() {
        String page = open("/policies/KM-2025?with=KM-2022-TRIAL");

        assertThat(page).containsSubsequence("使用期限", "6个月", "12个月");
        assertThat(page).doesNotContain(">奖励比例<", ">期房结算节点<");
    }

    @Test
    void areas_are_called_by_their_names() {
        assertThat(open("/policies/KM-2022-TRIAL")).contains("五华区、盘龙区、官渡区、西山区");
    }

    @Test
    void whoever_wrote_a_version_is_named() {
        policies.draft(Rules.book("version.code", "PAGES-SIGNED"), "author");

        assertThat(open("/policies/PAGES-SIGNED")).contains("段文博（演示）", ">草案<");
        assertThat(open("/policies/KM-2025")).contains("随系统提供");
    }

    @Test
    void a_version_that_does_not_exist_is_told_in_chinese() {
        var answer = Visitor.loggedIn(port, "intake").open("/policies/NOWHERE-1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("没有规则版本「NOWHERE-1」。");
    }

    @Test
    void a_version_can_be_taken_along_as_a_file() {
        var answer = Visitor.loggedIn(port, "intake").fetch("/policies/KM-2025.csv");
        String file = new String(answer.body(), UTF_8);

        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"KM-2025.csv\"");
        RuleBook read = Pack.read(new StringReader(PackFile.text(answer.body())), policies.defaults());
        assertThat(file).startsWith("\uFEFF");
        assertThat(read.mistakes()).isEqualTo(List.of());
        assertThat(read.texts())
                .isEqualTo(RuleBook.of(policies.version("KM-2025")).texts());
    }

    private String open(String path) {
        return Visitor.loggedIn(port, "intake").open(path).body();
    }
}
