package fangpiao.settlement;

import static fangpiao.Scenario.refusalOf;
import static fangpiao.policy.SaleStage.PRESALE;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.pool.DeveloperSeats;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.startup.DemoPassword;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is proven by a paper about the very building, by somebody who claims nothing, once for all its homes. */
@ApplicationTest
class NodeProofTest {

    private static final String TOPPED = "MAIN_STRUCTURE_TOPPED";

    @Autowired
    Scenario scenario;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    Users users;

    @Autowired
    DeveloperSeats seats;

    @Autowired
    JdbcClient db;

    Filed filed;
    String caseNo;

    @BeforeEach
    void a_claim_for_a_home_in_building_1() {
        scenario.todayIs("2024-08-30");
        filed = settlement.aFiledContract(PRESALE, "700000");
        scenario.todayIs("2024-10-08");
        caseNo = settlement.opens(filed, TOPPED);
    }

    @Test
    void the_inspector_attaches_what_he_has_seen() {
        settlement.attaches("verifier", caseNo, "NODE_PROOF");
        assertThat(refusalOf(() -> enters("proofNo", "YS-1"))).isEqualTo("请先在「案件材料」中上传您核验的结算节点证明，再提交核验结论。");

        settlement.proves(caseNo);

        scenario.thenCaseWaitsAt(caseNo, "checkClaim");
        assertThat(facts("reviewer", caseNo, "checkClaim")).contains("主体结构验收记录 YS-", "（1栋，2024-10-08达成）");
    }

    @Test
    void a_paper_about_another_building_proves_nothing() {
        settlement.attaches("inspector", caseNo, "NODE_PROOF");

        assertThat(refusalOf(() -> enters("proofBuilding", "2栋")))
                .startsWith("证明载明的是2栋，本合同所购房屋为")
                .endsWith("1栋0101，不能作为本合同的节点证明。");
        assertThat(refusalOf(() -> enters("proofBuilding", "一号楼"))).contains("应写作 1栋、3幢 或 A座，填写的是「一号楼」");
        enters("proofBuilding", "1号楼");
        scenario.thenCaseWaitsAt(caseNo, "checkClaim");
    }

    @Test
    void a_paper_about_another_estate_proves_nothing() {
        settlement.attaches("inspector", caseNo, "NODE_PROOF");

        assertThat(refusalOf(() -> enters("proofPermitNo", "（2024）预售许999")))
                .startsWith("证明载明的预售许可（现售备案）证号「（2024）预售许999」与楼盘登记的「");
        assertThat(refusalOf(() -> enters("proofPermitNo", ""))).isEqualTo("请填写证明载明的预售许可（现售备案）证号。");
    }

    @Test
    void a_paper_proves_what_its_kind_proves() {
        settlement.attaches("inspector", caseNo, "NODE_PROOF");

        assertThat(refusalOf(() -> enters("proofKind", "FILING_CERTIFICATE")))
                .isEqualTo("「网签备案证明」不能证明节点「主体封顶」，应为：主体结构验收记录、现场核验记录。");
    }

    @Test
    void what_was_proven_of_a_building_is_adopted_for_its_other_homes() {
        settlement.proves(caseNo);
        String beside = settlement.opens(beside("01"), TOPPED);
        assertThat(facts("inspector2", beside, "proveNode")).contains("已于2024-10-08由曹勇（演示）在结算案" + caseNo + "核验");

        adopts(beside);

        scenario.thenCaseWaitsAt(beside, "checkClaim");
        assertThat(proofsStanding()).isOne();
    }

    @Test
    void of_another_building_or_for_another_contract_nothing_is_adopted() {
        settlement.proves(caseNo);
        String other = settlement.opens(beside("02"), TOPPED);
        settlement.proves(settlement.opens(filed, "CONTRACT_FILED"));
        String filing = settlement.opens(beside("01"), "CONTRACT_FILED");

        assertThat(refusalOf(() -> adopts(other))).isEqualTo("「主体封顶」尚无已核验的证明可采用，请选「录入新证明」。");
        assertThat(refusalOf(() -> adopts(filing))).startsWith("「合同网签备案」尚无");
    }

    @Test
    void a_building_has_one_proof_of_a_node_as_long_as_somebody_stands_on_it() {
        settlement.proves(caseNo);
        String beside = settlement.opens(beside("01"), TOPPED);

        assertThat(refusalOf(() -> settlement.proves(beside)))
                .startsWith("本节点已有核验过的证明：主体结构验收记录 YS-")
                .endsWith("；结算案" + caseNo + "正据此办理，请选「采用已核验的证明」。");
        scenario.reject("reviewer", caseNo, "checkClaim");
        settlement.proves(beside, "2024-10-07");

        assertThat(facts("reviewer", beside, "checkClaim")).contains("2024-10-07达成");
        assertThat(proofsStanding()).isOne();
    }

    @Test
    void a_corrected_claim_may_be_proven_by_the_paper_it_was_proven_by_before() {
        settlement.proves(caseNo);
        scenario.sendBack("reviewer", caseNo, "checkClaim");
        settlement.corrects(caseNo, filed);

        adopts(caseNo);

        scenario.thenCaseWaitsAt(caseNo, "checkClaim");
    }

    @Test
    void of_two_who_prove_one_building_at_an_instant_one_proof_stands() {
        String beside = settlement.opens(beside("01"), TOPPED);
        Stream.of(caseNo, beside).forEach(claim -> settlement.attaches("inspector", claim, "NODE_PROOF"));

        CompletableFuture.allOf(proving(caseNo), proving(beside))
                .handle((done, refused) -> done)
                .join();

        assertThat(proofsStanding()).isOne();
        assertThat(Stream.of(caseNo, beside)
                        .filter(claim -> settlement.claimStatus(claim).equals("PROVEN")))
                .hasSize(1);
    }

    @Test
    void who_opened_the_case_for_the_company_does_not_prove_its_node() {
        String both = "both" + scenario.unique();
        users.ensure(both, "兼岗人员", DemoPassword.VALUE, Role.DEVELOPER, Role.POOL_INSPECTOR);
        seats.seat(both, filed.developerCode(), "昆明测试置业有限公司");
        Filed beside = beside("01");
        String own = scenario.start(both, "developerSettlement", settlement.claim(beside, TOPPED));
        settlement.attaches(both, own, "NODE_PROOF");

        assertThat(refusalOf(() -> scenario.complete(both, own, "proveNode", settlement.proof(own, "2024-10-08"))))
                .contains("按不相容岗位分离要求，您在本案" + own + "已办理「收到结算申请」");
    }

    private Filed beside(String building) {
        scenario.todayIs("2024-08-30");
        Filed beside = settlement.aFiledContractBeside(filed, building, "700000");
        scenario.todayIs("2024-10-08");
        return beside;
    }

    private void enters(String field, String value) {
        var form = new HashMap<>(settlement.proof(caseNo, "2024-10-08"));
        form.put(field, value);
        scenario.complete("inspector", caseNo, "proveNode", form);
    }

    private void adopts(String claim) {
        scenario.complete(
                "inspector2",
                claim,
                "proveNode",
                Map.of("decision", "APPROVE", "opinion", "同前", "proofSource", "ADOPT"));
    }

    private CompletableFuture<Void> proving(String claim) {
        return CompletableFuture.runAsync(
                () -> scenario.complete("inspector", claim, "proveNode", settlement.proof(claim, "2024-10-08")));
    }

    private String facts(String user, String claim, String task) {
        return scenario.shown(user, claim, task, "facts").toString();
    }

    private int proofsStanding() {
        return db.sql("""
                select count(*) from node_proof
                where estate_code = ? and building = '01' and purchase_no is null and replaced_at is null""")
                .param(settlement.estateOf(filed))
                .query(Integer.class)
                .single();
    }
}
