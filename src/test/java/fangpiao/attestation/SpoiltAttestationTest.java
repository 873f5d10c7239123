package fangpiao.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.startup.StartRefused;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes what was attested is found, and which act he has changed. */
@ApplicationTest
class SpoiltAttestationTest {

    private static String spoiltCase;

    @Autowired
    AttestationDesk desk;

    @Autowired
    AttestationAudit audit;

    @Autowired
    SigningKeys keys;

    @Autowired
    KeyPair officeKey;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_friday() {
        scenario.todayIs("2024-08-30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update decision set opinion = '不同意' where id = {id}                       | 办理记录的「意见」被改动：凭据为「金额无误」，现为「不同意」。
            update decision set actor_name = '某人' where id = {id}                      | 办理记录的「经办人」被改动
            update decision set acted_for = 'chief' where id = {id}                      | 办理记录的「被代岗人」被改动：凭据为「无」，现为「chief」。
            update decision set decided_at = decided_at + interval '1 us' where id = {id} | 办理记录的「办理时间」被改动
            update decision set case_no = 'HF-NOBODY' where id = {id}                    | 办理记录的「案件号」被改动
            update attestation set signed_text = replace(signed_text, '无误', '有误') where decision_id = {id} | 凭据正文或签名与摘要不符。
            update attestation set signed_text = 'x' where decision_id = {id}              | 凭据正文或签名与摘要不符。
            update attestation set seen = replace(seen, '600,000.00', '900,000.00') where decision_id = {id} | 所示内容被改动，与凭据不符。
            update attestation set answers = replace(answers, '确认金额', '重新核算') where decision_id = {id} | 填报内容被改动，与凭据不符。
            update attestation set digest = sha256('x') where decision_id = {id}         | 凭据正文或签名与摘要不符。
            update attestation set signature = decode(repeat('00', 64), 'hex') where decision_id = {id} | 凭据正文或签名与摘要不符。
            update attestation set key_id = '0000000000000000' where decision_id = {id}  | 签名密钥0000000000000000不在册或被改动。
            delete from attestation where decision_id = {id}                             | 办理凭据不见了，办理记录还在。
            delete from decision where id = {id}                                         | 办理记录不见了，凭据还在。
            update attestation set no = 9 where decision_id = {id}                       | 凭据不在原来的位置：原为案件{case}第2份。
            """)
    void a_change_behind_our_back_is_found_and_the_act_is_named(String change, String sentence) {
        String caseNo = oneForAll();
        long decision = decisions(caseNo, "calculateAmount").get(0);

        spoilt(caseNo, change.replace("{id}", Long.toString(decision)), () -> assertThat(flawsIn(caseNo))
                .anySatisfy(flaw -> {
                    assertThat(flaw.place()).contains(caseNo, "核算票面金额");
                    assertThat(sentencesAt(caseNo, flaw.place())).contains(sentence.replace("{case}", caseNo));
                }));
    }

    @Test
    void of_a_decision_that_is_gone_with_its_attestation_the_gap_is_found() {
        String caseNo = oneForAll();
        long decision = decisions(caseNo, "calculateAmount").get(0);

        spoilt(caseNo, """
                with gone as (delete from attestation where decision_id = %1$d) delete from decision where id = %1$d""".formatted(decision), () -> assertThat(flawsIn(caseNo))
                .containsExactly(new AttestationAudit.Flaw(caseNo, 0, "案件" + caseNo + " 第2份", "办理记录和凭据都不见了，其后各份还在。")));
    }

    @Test
    void two_that_were_swapped_are_both_found() {
        String caseNo = oneForAll();

        spoilt(caseNo, """
                with later as (update attestation set no = 1002 where case_no = '%1$s' and no = 3)
                update attestation set no = 1003 where case_no = '%1$s' and no = 2""".formatted(caseNo), () -> {
            db.sql("update attestation set no = no - 1000 where case_no = ? and no > 1000")
                    .param(caseNo)
                    .update();
            assertThat(flawsIn(caseNo))
                    .extracting(AttestationAudit.Flaw::sentence)
                    .contains("凭据不在原来的位置：原为案件%s第2份。".formatted(caseNo), "凭据不在原来的位置：原为案件%s第3份。".formatted(caseNo));
        });
    }

    @Test
    void who_writes_it_anew_from_end_to_end_still_lacks_the_key() throws Exception {
        String caseNo = household.appliesAndReaches("reviewLegality", "600000");
        Attestation last = sheet(caseNo, "calculateAmount").attestation();
        var forged = new SignedText(last.signedText().text().replace("金额无误", "金额有误"));
        byte[] signature = SigningKey.sign(forged, aKey().getPrivate());

        spoilt(caseNo, "update decision set opinion = '金额有误' where id = " + last.decisionId(), () -> {
            db.sql("update attestation set signed_text = ?, digest = ?, signature = ? where decision_id = ?")
                    .params(forged.text(), forged.digestWith(signature), signature, last.decisionId())
                    .update();
            assertThat(flawsIn(caseNo))
                    .extracting(AttestationAudit.Flaw::sentence)
                    .containsExactly("签名不符。");
        });
    }

    @Test
    void who_puts_another_key_under_the_same_id_is_found() {
        String caseNo = oneForAll();
        String other = HexFormat.of().formatHex(aKey().getPublic().getEncoded());

        spoilt(
                caseNo,
                "update signing_key set public_key = '\\x%s' where id = '%s'".formatted(other, keys.id()),
                () -> assertThat(flawsIn(caseNo))
                        .extracting(AttestationAudit.Flaw::sentence)
                        .contains("签名密钥%s不在册或被改动。".formatted(keys.id())));
    }

    @Test
    void a_key_that_was_replaced_still_proves_what_it_signed_and_signs_no_more() {
        String before = household.appliesAndReaches("reviewLegality", "600000");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var next = new SigningKeys(db, clock, aKey());

            assertThat(sheet(before, "calculateAmount").flaws()).isEmpty();
            assertThat(next.all().get(keys.id()).next()).isNotNull();
            String after = household.appliesAndReaches("reviewLegality", "600000");
            assertThat(sheet(after, "calculateAmount").flaws()).containsExactly("签名密钥%s当时不在有效期内。".formatted(keys.id()));
            assertThatThrownBy(() -> new SigningKeys(db, clock, officeKey))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("已被替换");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update attestation set no = 7",
                "delete from attestation",
                "update signing_key set first_decision = 1",
                "delete from signing_key"
            })
    void nobody_changes_what_was_attested(String change) {
        assertThatThrownBy(() -> db.sql(change).update()).hasMessageContaining("append-only");
    }

    /** What is done to it is taken back each time. */
    private String oneForAll() {
        if (spoiltCase == null) spoiltCase = household.appliesAndReaches("checkAmount", "600000");
        return spoiltCase;
    }

    /** Does something to the tables that their triggers refuse, looks, and takes it back. */
    private void spoilt(String caseNo, String change, Runnable look) {
        assertThat(flawsIn(caseNo)).as("before").isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.sql("set local session_replication_role = replica").update();
            assertThat(db.sql(change).update()).isPositive();
            look.run();
        });
    }

    private List<AttestationAudit.Flaw> flawsIn(String caseNo) {
        return audit.flawsOf(caseNo);
    }

    private String sentencesAt(String caseNo, String place) {
        return String.join(
                "",
                flawsIn(caseNo).stream()
                        .filter(flaw -> flaw.place().equals(place))
                        .map(AttestationAudit.Flaw::sentence)
                        .toList());
    }

    private AttestationSheet sheet(String caseNo, String step) {
        return desk.find(decisions(caseNo, step).get(0)).orElseThrow();
    }

    private List<Long> decisions(String caseNo, String step) {
        return db.sql("select id from decision where case_no = ? and step_key = ? order by id")
                .params(caseNo, step)
                .query(Long.class)
                .list();
    }

    private static KeyPair aKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
