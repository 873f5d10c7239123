package fangpiao.policychange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.policy.Evidence;
import fangpiao.policy.Parameters;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.RuleBook;
import fangpiao.policy.Rules;
import fangpiao.shared.CaseNo;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class RuleEditPagesTest {

    private static final String CODE = "PAGES-TEST";
    private static final String EDIT = "/policies/" + CODE + "/edit";

    @LocalServerPort
    int port;

    @Autowired
    PolicyDesk policies;

    @Autowired
    PolicyChangeDesk changes;

    @Autowired
    RuleAuthor rules;

    @Autowired
    Scenario scenario;

    Visitor author;
    RuleEntries entries;

    @BeforeEach
    void a_draft() {
        policies.draft(Rules.book("version.code", CODE, "term.months", "9"), "author");
        author = Visitor.loggedIn(port, "author");
        entries = RuleEntries.of(RuleBook.of(policies.version(CODE)));
    }

    @ParameterizedTest
    @CsvSource({"intake, 403", "manager, 403", "activator, 403", "admin, 403", "author, 200"})
    void only_the_author_of_rules_opens_the_edit_page(String user, int status) {
        assertThat(Visitor.loggedIn(port, user).open(EDIT).statusCode()).isEqualTo(status);
    }

    @Test
    void nobody_else_writes_either() {
        var intake = Visitor.loggedIn(port, "intake");
        String token = intake.csrfTokenOf("/");

        assertThat(intake.submit(EDIT, Map.of("term.months", "1"), token).statusCode())
                .isEqualTo(403);
        assertThat(intake.upload(EDIT + "/file", file("term.months,1,,"), token).statusCode())
                .isEqualTo(403);
        assertThat(policies.version(CODE).termMonths()).isEqualTo(9);
    }

    @Test
    void rules_in_force_are_not_written_on() {
        var answer = author.open("/policies/KM-2025/edit");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("规则版本「KM-2025」不是草案，不能修改；请另立新版本。");
    }

    @Test
    void a_draft_under_review_is_not_written_on() {
        scenario.todayIs("2026-01-05");
        String caseNo = rules.asks(rules.request("KM-2025", scenario.today().plusDays(30)));
        String path = "/policies/" + changes.get(new CaseNo(caseNo)).ruleVersion();
        assertThat(author.open(path).body()).contains(path + "/edit", "与底稿比较", caseNo);

        rules.submits(caseNo);

        assertThat(author.open(path).body())
                .contains("/policies/changes/" + caseNo, "待合法性审核")
                .doesNotContain(path + "/edit");
        assertThat(author.open(path + "/edit").body()).contains("不能修改；需要修改的，请退回起草。");
        assertThat(author.submit(path + "/edit", Map.of(), token()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void every_parameter_has_its_field_its_mark_and_its_source() {
        String page = author.open(EDIT).body();

        assertThat(Parameters.all()).allSatisfy(parameter -> assertThat(page)
                .contains("id=\"at-" + parameter.code() + "\"")
                .contains("name=\"confirmed:" + parameter.code() + "\"")
                .contains("name=\"source:" + parameter.code() + "\""));
    }

    @Test
    void what_is_entered_is_the_draft() {
        entries.fields().set("term.months", "24");
        entries.fields().set("confirmed:term.months", "true");
        entries.fields().set("source:term.months", "某市〔2026〕1号第八条");
        entries.fields().put("purchase.propertyTypes", List.of("HOME", "PARKING"));
        entries.fields().set("bonus.1.model", "M2_ON_USE_TIME_GRADED");
        entries.fields().put("bonus.1.bands.from", List.of("0", "6", ""));
        entries.fields().put("bonus.1.bands.to", List.of("6", "12", ""));
        entries.fields().put("bonus.1.bands.rate", List.of("5", "2.5", ""));

        var answer = save();

        assertThat(author.location(answer)).isEqualTo(EDIT + "?kept=true");
        var draft = policies.version(CODE);
        assertThat(draft.termMonths()).isEqualTo(24);
        assertThat(draft.evidence(Parameters.TERM_MONTHS)).isEqualTo(new Evidence(true, "某市〔2026〕1号第八条"));
        assertThat(draft.say(Parameters.PROPERTY_TYPES)).isEqualTo("住宅、车位");
        assertThat(draft.say(Parameters.BONUSES.get(0).bands())).isEqualTo("第1至6个月5%；第7至12个月2.5%");
    }

    @Test
    void all_that_is_wrong_is_told_on_top_and_beside_the_fields_and_nothing_is_kept() {
        entries.fields().set("term.months", "37");
        entries.fields().set("version.name", "");
        entries.fields().put("settle.ready.rate", List.of("90"));
        entries.fields().set("issue.deadlineWd", "20");

        var answer = save();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("没有保存，请改正下列 3 处：")
                .contains("<a href=\"#at-term.months\">「使用期限」应在1至36个月之间，填写的是37</a>")
                .contains("<p class=\"wrong\">「使用期限」应在1至36个月之间，填写的是37</p>")
                .contains("<p class=\"wrong\">「版本名称」应当填写</p>")
                .contains("<p class=\"wrong\">「现房结算节点」各节点比例合计应为100%，现为90%</p>");
        assertThat(policies.version(CODE).get(Parameters.ISSUE_DEADLINE_WD)).isEqualTo(10);
    }

    @Test
    void entries_are_kept_when_they_come_back() {
        entries.fields().set("term.months", "abc");
        entries.fields().set("issue.deadlineWd", "20");
        entries.fields().set("source:issue.deadlineWd", "会议纪要\"3\"号");

        assertThat(save().body())
                .containsPattern("name=\"term.months\" value=\"abc\"")
                .containsPattern("name=\"issue.deadlineWd\" value=\"20\"")
                .contains("value=\"会议纪要&quot;3&quot;号\"");
    }

    @Test
    void a_file_writes_what_it_names_and_leaves_the_rest() {
        var answer = upload(file("term.months,18,true,某文件"));

        assertThat(author.location(answer)).isEqualTo(EDIT + "?kept=true");
        assertThat(policies.version(CODE).termMonths()).isEqualTo(18);
        assertThat(policies.version(CODE).name()).isEqualTo("测试规则");
    }

    @Test
    void a_file_may_leave_the_rest_to_the_defaults() {
        var answer = author.upload(
                EDIT + "/file?elseDefaults=true", file("voucher.copies,2,,\nscope.areas,999999,,"), token());

        assertThat(author.location(answer)).isEqualTo(EDIT + "?kept=true");
        assertThat(policies.version(CODE).get(Parameters.COPIES)).isEqualTo(2);
        assertThat(policies.version(CODE).termMonths()).isEqualTo(12);
        assertThat(policies.version(CODE).evidence(Parameters.POOL_MODE).confirmed())
                .isFalse();
    }

    @Test
    void the_file_of_the_instructions_is_accepted() throws IOException {
        String file = Files.readString(Path.of("docs/policy.md"))
                .lines()
                .filter(line -> line.matches(" {4}[a-zA-Z0-9.]+,.*"))
                .map(String::strip)
                .collect(joining("\n"));

        upload(file.getBytes(UTF_8));

        assertThat(policies.version(CODE).say(Parameters.AREAS)).isEqualTo("海宁市");
        assertThat(policies.version(CODE).say(Parameters.BONUSES.get(0).rate())).isEqualTo("20%");
    }

    @Test
    void a_file_as_a_chinese_spreadsheet_saves_it_is_read() {
        upload(("parameter,value,confirmed,source\r\nversion.name,某市办法,,\r\nterm.months,18,TRUE,某文件\r\n")
                .getBytes(Charset.forName("GBK")));

        assertThat(policies.version(CODE).name()).isEqualTo("某市办法");
        assertThat(policies.version(CODE).evidence(Parameters.TERM_MONTHS)).isEqualTo(new Evidence(true, "某文件"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version.code,OTHER,,      | 文件是规则版本「OTHER」，这里是草案「PAGES-TEST」；请改正文件中的 version.code，或删去该行。",
                "term.months,0,,           | 「使用期限」应在1至36个月之间，填写的是0",
                "term.mouths,6,,           | 没有参数「term.mouths」",
                "term.months,6             | 规则文件第2行列数与首行不同，应有：参数、取值、是否确认、来源。",
                "term.months,\"6\"x,,      | 规则文件第2行附近的引号不完整，请检查后重新上传。"
            })
    void a_file_that_is_wrong_changes_nothing(String line, String sentence) {
        var answer = upload(file(line));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(policies.version(CODE).termMonths()).isEqualTo(9);
    }

    private HttpResponse<String> save() {
        var fields = entries.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .toList();
        return author.submit(EDIT, fields, token());
    }

    private HttpResponse<String> upload(byte[] file) {
        return author.upload(EDIT + "/file", file, token());
    }

    private String token() {
        return author.csrfTokenOf(EDIT);
    }

    private static byte[] file(String line) {
        return ("parameter,value,confirmed,source\n" + line + "\n").getBytes(UTF_8);
    }
}
