package fangpiao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.issuance.Household;
import fangpiao.proof.OtherBooks.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which an auditor has the books proved. */
@ApplicationTest
class BooksPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    Visitor auditor;

    @BeforeEach
    void an_auditor_comes() {
        scenario.todayIs("2024-10-08");
        auditor = Visitor.loggedIn(port, "auditor");
    }

    @Test
    void has_the_books_proved_and_shows_every_check_with_what_it_compares() {
        String page = proves();

        assertThat(page).contains("宋洁", "封账校验值", "立即核验", "账页链与封账", "可用余额", "票面减锁定、冻结、已使用、未追回和已转出");
        for (Topic topic : Topic.values()) assertThat(page).contains(topic.title(), topic.question());
        for (String kind : new String[] {"补偿协议案", "房企结算案", "到期处置案", "退房退款案"})
            assertThat(page).contains(kind);
    }

    @Test
    void shows_a_difference_with_both_sides_a_proposal_and_who_must_act() {
        household.fundHas("1");
        db.sql("update fund_account set free_fen = free_fen + 1 where no = ?")
                .param(Household.FUND)
                .update();
        String page = proves();
        db.sql("update fund_account set free_fen = free_fen - 1 where no = ?")
                .param(Household.FUND)
                .update();

        assertThat(page)
                .contains("账实不符", Household.FUND, "差 0.01", "本次发现", "与银行余额核对后，更正为", "由谁办理：财政审核岗提出，分管副局长批准，审计监督岗备查");
        assertThat(proves()).contains("上一次不符、本次已相符", "西客站项目资金（测试）");
    }

    @Test
    void an_earlier_run_can_be_read_again() {
        proves();
        long no = db.sql("select max(no) from proof_run").query(Long.class).single();
        proves();

        assertThat(auditor.get("/proof/runs/" + no).body()).contains("第 %d 次 · 2024-10-08".formatted(no));
        assertThat(auditor.get("/proof").body()).contains("第 %d 次 · 2024-10-08".formatted(no + 1));
        assertThat(auditor.get("/proof/runs/999999999").statusCode()).isEqualTo(400);
    }

    @Test
    void the_books_are_taken_along_and_verified_at_home() throws IOException {
        household.appliesAndReaches("end", "600000");
        proves();
        Path file = folder.resolve("账册.csv");
        Files.write(file, auditor.fetch("/proof/ledger.csv").body());
        String seal = db.sql("select no || '=' || encode(hash, 'hex') from ledger_seal order by no desc limit 1")
                .query(String.class)
                .single();

        var answer = Answer.to(Stream.of("verify-ledger", "--file", file.toString(), "--seal", seal));
        assertThat(answer.said()).contains("账页%,d页".formatted(pages()), "账册完好");
        assertThat(answer.code()).isEqualTo(LedgerCommand.SOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, 200",
        "manager, 200",
        "finance, 200",
        "finapprover, 200",
        "cashier, 403",
        "intake, 403",
        "yunling, 403",
        "admin, 403"
    })
    void is_for_managers_auditors_and_who_closes_the_month(String user, int status) {
        var visitor = Visitor.loggedIn(port, user);

        for (String page :
                new String[] {"/proof", "/proof/trial-balance", "/proof/ledger.csv", "/proof/trial-balance.xlsx"})
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(status);
    }

    @Test
    void nobody_else_has_the_books_proved() {
        var intake = Visitor.loggedIn(port, "intake");

        assertThat(intake.submit("/proof", Map.of(), intake.csrfTokenOf("/")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_managers_page_tells_of_the_last_run() {
        proves();

        assertThat(Visitor.loggedIn(port, "manager").get("/dashboard").body()).contains("核验账目（2024-10-08 ", "查看核验");
        assertThat(Visitor.loggedIn(port, "intake").get("/dashboard").body())
                .contains("核验账目（2024-10-08 ")
                .doesNotContain("查看核验");
    }

    @Test
    void only_who_may_open_it_is_led_there() {
        assertThat(auditor.get("/").body()).contains("核验账目", "试算平衡表");
        assertThat(Visitor.loggedIn(port, "intake").get("/").body()).doesNotContain("核验账目");
    }

    private String proves() {
        var answer = auditor.submit("/proof", Map.of(), auditor.csrfTokenOf("/proof"));
        assertThat(answer.statusCode()).isEqualTo(302);
        return auditor.get(auditor.location(answer)).body();
    }

    private long pages() {
        return db.sql("select count(*) from ledger_transfer").query(Long.class).single();
    }
}
