package fangpiao.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FilledForm;
import fangpiao.engine.Office;
import fangpiao.engine.Step;
import fangpiao.identity.Duty;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.issuance.Household;
import fangpiao.policy.SaleStage;
import fangpiao.pool.DeveloperSeats;
import fangpiao.pool.PoolScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Sm3;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was decided stands as it was decided, with what lay before the person. */
@ApplicationTest
class AttestationTest {

    private static final FilledForm NO_FORM = FilledForm.ofPage("测试", List.of(), List.of());

    @Autowired
    AttestationDesk desk;

    @Autowired
    AttestationAudit audit;

    @Autowired
    SigningKeys keys;

    @Autowired
    Office office;

    @Autowired
    IdentityService identities;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    PoolScenario pool;

    @Autowired
    Users users;

    @Autowired
    DeveloperSeats seats;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_friday() {
        scenario.todayIs("2024-08-30");
    }

    @Test
    void keeps_what_the_form_showed_and_what_was_answered_in_its_own_words() {
        String caseNo = household.appliesAndReaches("reviewLegality", "973430");

        AttestationSheet sheet = sheet(caseNo, "calculateAmount");

        assertThat(sheet.flaws()).isEmpty();
        assertThat(sheet.facts())
                .containsEntry("case", caseNo)
                .containsEntry("stepName", "核算票面金额")
                .containsEntry("actor", "calc")
                .containsEntry("outcomeName", "确认金额")
                .containsEntry("opinion", "金额无误")
                .containsEntry("no", "2");
        assertThat(sheet.seen().tables()).extracting(FilledForm.Table::title).containsExactly("案件情况", "金额计算明细");
        assertThat(sheet.seen().tables().get(0).rows()).contains(List.of("票面金额", "1,012,367.20 元（壹佰零壹万贰仟叁佰陆拾柒元贰角整）"));
        assertThat(sheet.answers())
                .contains(
                        new AttestationSheet.Answer("核算结论", "确认金额", null),
                        new AttestationSheet.Answer("扣减款项（元）", "0", "0.00"),
                        new AttestationSheet.Answer("扣减事由", null, null));
    }

    @Test
    void names_the_version_of_the_form_by_the_digest_of_its_file() throws Exception {
        String caseNo = household.appliesAndReaches("reviewLegality", "600000");

        try (var file = getClass().getResourceAsStream("/forms/voucher-issuance/calculate-amount.form")) {
            assertThat(sheet(caseNo, "calculateAmount").facts())
                    .containsEntry("form", "calculateAmount")
                    .containsEntry("formDigest", HexFormat.of().formatHex(Sm3.of(file.readAllBytes())));
        }
    }

    @Test
    void the_figures_are_those_of_the_moment_and_either_round_leads_to_the_other() {
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        calculates(caseNo, "RECALCULATE", "1000");
        calculates(caseNo, "CONFIRM", "1000");

        List<Long> rounds = decisions(caseNo, "calculateAmount");
        AttestationSheet first = desk.find(rounds.get(0)).orElseThrow();
        AttestationSheet second = desk.find(rounds.get(1)).orElseThrow();

        assertThat(faceIn(first)).startsWith("624,000.00 元");
        assertThat(faceIn(second)).doesNotStartWith("624,000.00 元");
        assertThat(first.flaws()).isEmpty();
        assertThat(first.earlier()).isEmpty();
        assertThat(first.later()).extracting(AttestationSheet.Other::decision).containsExactly(rounds.get(1));
        assertThat(second.earlier()).extracting(AttestationSheet.Other::outcome).containsExactly("按扣减重新核算");
        assertThat(second.before()).isEqualTo(rounds.get(0));
    }

    @Test
    void who_stands_in_is_signed_together_with_whose_post_it_is() {
        scenario.todayIs("2024-09-13");
        String caseNo = household.appliesAndReaches("calculateAmount", "600000");
        db.sql("""
                with one as (
                    insert into substitution (absent, absent_name, substitute, substitute_name, first_day, last_day, reason,
                                              entered_by, entered_by_name, entered_at)
                    values ('calc', '张丽萍（演示）', 'legal', '陈思远（演示）', '2024-09-13', '2024-09-13', '年休假', 'chief', '刘志明（演示）', now())
                    returning id)
                insert into substitution_post (substitution_id, group_id) select id, 'calc-clerk' from one""").update();

        scenario.complete(
                "legal",
                caseNo,
                "calculateAmount",
                Map.of("deductionYuan", "0", "decision", "CONFIRM", "opinion", "金额无误"));

        assertThat(sheet(caseNo, "calculateAmount").facts())
                .containsEntry("actor", "legal")
                .containsEntry("actedFor", "calc")
                .containsEntry("actorName", "陈思远（演示）（代张丽萍（演示））");
    }

    @Test
    void a_payment_batch_is_attested_in_each_of_its_cases_with_payee_and_amount() {
        scenario.todayIs("2024-10-08");
        var filed = settlement.aFiledContract(SaleStage.PRESALE, "600000");
        String caseNo = settlement.opensAndReaches("confirmReceipt", filed, "CONTRACT_FILED");

        AttestationSheet sheet = sheet(caseNo, "approveBatch");

        assertThat(sheet.flaws()).isEmpty();
        assertThat(sheet.shownOnly())
                .anySatisfy(shown -> assertThat(shown.value()).contains(filed.escrowAccount(), " 元"));
    }

    @Test
    void what_somebody_from_outside_opens_is_attested_as_well() {
        var application = pool.application();
        String clerk = "attested" + scenario.unique();
        users.ensure(clerk, "房企经办", "fangpiao-demo", Role.DEVELOPER);
        seats.seat(
                clerk,
                application.get("creditCode").toString(),
                application.get("developerName").toString());

        AttestationSheet sheet = sheetOfStart(scenario.start(clerk, "poolEntry", application));

        assertThat(sheet.flaws()).isEmpty();
        assertThat(sheet.facts()).containsEntry("actor", clerk);
        assertThat(sheet.answers())
                .contains(new AttestationSheet.Answer(
                        "楼盘名称", application.get("estateName").toString(), null));
    }

    @Test
    void what_is_kept_of_a_step_is_small() {
        String caseNo = household.appliesAndReaches("end", "973430");

        assertThat(db.sql("""
                        select max(octet_length(seen) + octet_length(answers) + octet_length(signed_text))
                        from attestation where case_no = ?""").param(caseNo).query(Integer.class).single()).isLessThan(12_000);
        assertThat(db.sql("""
                        select avg(pg_column_size(seen) + pg_column_size(answers) + pg_column_size(signed_text))
                        from attestation where case_no = ?""").param(caseNo).query(Integer.class).single()).isLessThan(4_000);
    }

    @Test
    void of_two_acts_at_one_instant_in_a_case_one_comes_after_the_other() throws Exception {
        String caseNo = CaseKind.ISSUANCE.prefix() + "-INSTANT-" + scenario.unique();
        var start = new CyclicBarrier(2);
        var sessions = Executors.newFixedThreadPool(2);
        acts("first", caseNo);
        try {
            for (var session :
                    sessions.invokeAll(List.of(session("one", caseNo, start), session("two", caseNo, start))))
                session.get();
        } finally {
            sessions.shutdown();
        }

        assertThat(flawsIn(caseNo)).isEmpty();
        assertThat(db.sql("select no from attestation where case_no = ? order by decision_id")
                        .param(caseNo)
                        .query(Integer.class)
                        .list())
                .hasSize(101)
                .doesNotHaveDuplicates()
                .contains(1, 101);
    }

    @Test
    void the_file_is_verified_by_anybody_who_has_a_digest_and_the_public_key() throws Exception {
        String caseNo = household.appliesAndReaches("reviewLegality", "600000");
        Attestation one = sheet(caseNo, "calculateAmount").attestation();
        var words = new ObjectMapper().readValue(one.signedText().text(), new TypeReference<Map<String, String>>() {});

        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new X509EncodedKeySpec(keys.all().get(words.get("key")).publicKey())));
        signature.update(one.signedText().text().getBytes(UTF_8));

        assertThat(signature.verify(Base64.getDecoder()
                        .decode(sheet(caseNo, "calculateAmount").signature())))
                .isTrue();
        assertThat(words)
                .containsEntry("seenDigest", Sm3.hex(one.seen()))
                .containsEntry("answersDigest", Sm3.hex(one.answers()));
        assertThat(CanonicalText.of(words)).isEqualTo(one.signedText().text());
    }

    private void calculates(String caseNo, String decision, String deduction) {
        scenario.complete(
                "calc",
                caseNo,
                "calculateAmount",
                Map.of(
                        "deductionYuan",
                        deduction,
                        "deductionReason",
                        "多领过渡费",
                        "decision",
                        decision,
                        "opinion",
                        "按扣减核算"));
    }

    private Callable<Void> session(String person, String caseNo, CyclicBarrier start) {
        return () -> {
            for (int at = 0; at < 50; at++) {
                start.await();
                acts(person, caseNo);
            }
            return null;
        };
    }

    private void acts(String person, String caseNo) {
        var step = new Step("voucherIssuance", "step", "测试步骤", Duty.CHECK.name(), new CaseNo(caseNo), null, Set.of());
        identities.setAuthentication(person, List.of());
        try {
            transaction.executeWithoutResult(status -> office.acted(step, Map.of(), "同意", NO_FORM));
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<AttestationAudit.Flaw> flawsIn(String caseNo) {
        return audit.flawsOf(caseNo);
    }

    private static String faceIn(AttestationSheet sheet) {
        return sheet.seen().tables().get(0).rows().stream()
                .filter(row -> row.get(0).equals("票面金额"))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
    }

    private AttestationSheet sheet(String caseNo, String step) {
        return desk.find(decisions(caseNo, step).get(0)).orElseThrow();
    }

    private AttestationSheet sheetOfStart(String caseNo) {
        return desk.find(db.sql("select min(id) from decision where case_no = ?")
                        .param(caseNo)
                        .query(Long.class)
                        .single())
                .orElseThrow();
    }

    private List<Long> decisions(String caseNo, String step) {
        return db.sql("select id from decision where case_no = ? and step_key = ? order by id")
                .params(caseNo, step)
                .query(Long.class)
                .list();
    }
}
