package fangpiao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.cashout.CashOutScenario;
import fangpiao.engine.CaseKind;
import fangpiao.freeze.FreezeScenario;
import fangpiao.issuance.Household;
import fangpiao.payment.PaymentScenario;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.rescission.RescissionScenario;
import fangpiao.rescission.RescissionScenario.Bought;
import fangpiao.settlement.SettlementScenario;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each check sees what it is there to see: something is broken in the tables, and at that place it finds a difference. */
@ApplicationTest
class ChecksTest {

    /** Of one household: what it has, as the breaks call it. */
    private static final Map<String, String> FACTS = new HashMap<>();

    @Autowired
    ProofChecks checks;

    @Autowired
    ProofRuns runs;

    @Autowired
    Scenario scenario;

    @Autowired
    Household household;

    @Autowired
    PurchaseScenario purchases;

    @Autowired
    RescissionScenario rescissions;

    @Autowired
    SettlementScenario settlement;

    @Autowired
    CashOutScenario cashOuts;

    @Autowired
    FreezeScenario courts;

    @Autowired
    PaymentScenario payments;

    @Autowired
    PolicyDesk policies;

    @Autowired
    VoucherDesk vouchers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    /**
     * What somebody does to the tables behind our back.
     *
     * @param place at which the check must find it, as it begins
     */
    record Break(String check, String place, String statement) {

        @Override
        public String toString() {
            return check;
        }
    }

    static Stream<Break> breaks() {
        return Stream.concat(
                Stream.of(
                        new Break(
                                "ACCOUNT_BALANCE",
                                "voucher/{voucher}/available",
                                "update ledger_account set balance_fen = balance_fen + 1 where code = 'voucher/{voucher}/available'"),
                        new Break(
                                "ALL_ACCOUNTS",
                                "全部账户",
                                "update ledger_account set balance_fen = balance_fen + 1 where code = 'treasury'"),
                        new Break(
                                "ACCOUNT_OWNER",
                                "voucher/FP-NOBODY/held",
                                "insert into ledger_account (code, balance_fen) values ('voucher/FP-NOBODY/held', 0)"),
                        new Break("PAGE_CASE", "GF-NOBODY（账册{voucher}）", page("HOLD", "a", "b", "GF-NOBODY")),
                        new Break(
                                "ISSUED",
                                "{issued}",
                                "update voucher set face_fen = face_fen + 1, equity_fen = equity_fen + 1 where no = '{issued}'"),
                        new Break(
                                "AVAILABLE",
                                "{issued}",
                                "update ledger_account set balance_fen = balance_fen + 1 where code = 'voucher/{issued}/available'"),
                        new Break(
                                "HELD",
                                "{holding}",
                                "update ledger_account set balance_fen = balance_fen - 1 where code = 'voucher/{holding}/held'"),
                        new Break(
                                "FROZEN",
                                "{issued}",
                                "insert into ledger_account (code, balance_fen) values ('voucher/{issued}/frozen', 1)"),
                        new Break(
                                "HOLDS",
                                "{held} 房票{holding}",
                                "delete from ledger_transfer where book = '{holding}' and reason = 'HOLD'"),
                        new Break(
                                "COMMITS",
                                "{purchase} 房票{voucher}",
                                "update ledger_transfer set amount_fen = amount_fen + 1 where case_no = '{purchase}' and reason = 'COMMIT'"),
                        new Break(
                                "USED",
                                "{voucher}",
                                "update purchase_voucher_part set amount_fen = amount_fen + 1 where purchase_no = '{purchase}'"),
                        new Break(
                                "ENDORSED",
                                "{voucher}",
                                "update endorsement set left_fen = left_fen + 1 where voucher_no = '{voucher}'"),
                        new Break(
                                "VOUCHER_STATE",
                                "{voucher}",
                                "update voucher set status = 'ACTIVE' where no = '{voucher}'"),
                        new Break(
                                "VOUCHER_ISSUANCE",
                                "{issued}",
                                "update voucher_issuance set status = 'PRINTED' where case_no = '{issuance}'"),
                        new Break("UNIT", "{home}", "update unit set taken_by = 'GF-NOBODY' where no = '{home}'"),
                        new Break(
                                "TRANCHES",
                                "{purchase} 房票{voucher}",
                                "update settlement_tranche set amount_fen = amount_fen + 1 where purchase_no = '{purchase}' and seq = 1"),
                        new Break(
                                "DEVELOPER_PAYABLE",
                                "{developer}（",
                                "update ledger_account set balance_fen = balance_fen + 1 where code = 'developer/{developer}/payable'"),
                        new Break(
                                "SETTLED",
                                "{paid}",
                                "update ledger_transfer set amount_fen = amount_fen + 1 where case_no = '{paid}' and reason = 'SETTLE'"),
                        new Break(
                                "PAYMENTS",
                                "{paid}",
                                "update payment_order set amount_fen = amount_fen - 1 where case_no = '{paid}'"),
                        new Break(
                                "SET_OFFS",
                                "{paid}",
                                "insert into claim_set_off values ('{paid}', 'TF-NOBODY', 1, now())"),
                        new Break(
                                "CLAW_BACKS",
                                "TF-NOBODY 房票{voucher}",
                                "insert into claw_back values ('TF-NOBODY', '{voucher}', 1)"),
                        new Break(
                                "RETURNS",
                                "{voucher}",
                                "insert into claw_back_return values ('TF-NOBODY', '{voucher}', 'HD-NOBODY', 1, now())"),
                        new Break(
                                "DEVELOPER_DEBT",
                                "{developer}",
                                "insert into ledger_account values ('developer/{developer}/clawback', 1)"),
                        new Break(
                                "RESTORED",
                                "TF-NOBODY 房票{voucher}",
                                page(
                                        "RESCIND",
                                        "developer/{developer}/payable",
                                        "voucher/{voucher}/available",
                                        "TF-NOBODY")),
                        new Break(
                                "ORDERS",
                                "{sent}",
                                "update settlement_claim set status = 'PAID' where case_no = '{sent}'"),
                        new Break("BATCHES", "{batch}", """
                                update payment_batch set total_fen = total_fen + 1
                                where no = (select batch_no from payment_order where case_no = '{paid}')"""),
                        new Break("BANK", "{order}", """
                                with entry as (insert into bank_entry (statement_no, account_no, reference, part, booked_on, direction, amount_fen)
                                               values (0, '0', 'NOBODY', 1, '2024-10-08', 'DEBIT', 1) returning no)
                                insert into bank_entry_match (entry_no, kind, subject, how, matched_at)
                                select no, 'PAYMENT', '{order}', 'KEY', now() from entry"""),
                        new Break("OWED", "DQ-NOBODY", """
                                insert into voucher_expiry (case_no, voucher_no, status, payable_fen, opened_at)
                                values ('DQ-NOBODY', '{issued}', 'CONVERTED', 1, now())"""),
                        new Break(
                                "HOLDER_PAYABLE",
                                "{issued}",
                                "insert into ledger_account values ('holder/{issued}/payable', 1)"),
                        new Break("USE_BONUSES", "{purchase} 房票{voucher}", """
                                insert into use_bonus (case_no, purchase_no, voucher_no, policy_version, amount_fen, fixed_at)
                                values ('{purchase}', '{purchase}', '{voucher}', 'XS-PILOT-XKZ', 1, now())"""),
                        new Break(
                                "HOLDER_BONUS",
                                "{voucher}",
                                "insert into ledger_account values ('holder/{voucher}/bonus', 1)"),
                        new Break(
                                "BONUS_REVERSALS",
                                "TF-NOBODY 房票{voucher}",
                                page("REVERSE_BONUS", "holder/{voucher}/bonus", "treasury", "TF-NOBODY")),
                        new Break(
                                "BONUSES_TAKEN_OFF",
                                "TF-NOBODY 房票{voucher}",
                                page("SET_OFF", "voucher/{voucher}/available", "treasury", "TF-NOBODY")),
                        new Break(
                                "FUND_DEPOSITS",
                                Household.FUND,
                                "update fund_account set deposited_fen = deposited_fen + 1 where no = '"
                                        + Household.FUND + "'"),
                        new Break("FUND_LIABILITIES", "DQ-NOBODY", """
                                insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
                                values ('ZJ', 'OWE', 1, 'DQ-NOBODY', now())"""),
                        new Break(
                                "FUND_FREE",
                                Household.FUND,
                                "update fund_account set free_fen = free_fen + 1 where no = '" + Household.FUND + "'"),
                        new Break("FUND_PROMISES", "{issuance}", """
                                insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
                                values ('ZJ', 'RESERVE', 1, '{issuance}', now())"""),
                        new Break(
                                "DECIDED_TASKS",
                                "{issuance}「复核」",
                                "delete from decision where case_no = '{issuance}' and step_key = 'checkAmount'")),
                Stream.of(CaseKind.values()).map(ChecksTest::caseOfNobody));
    }

    private static String page(String reason, String from, String to, String caseNo) {
        return """
                insert into ledger_transfer (book, page, from_account, to_account, amount_fen, reason, case_no, booked_at, hash)
                values ('{voucher}', 99, '%s', '%s', 1, '%s', '%s', now(), sha256('x'))""".formatted(from, to, reason, caseNo);
    }

    /** The engine works on a case that stands in no table. */
    private static Break caseOfNobody(CaseKind kind) {
        String caseNo = kind.prefix() + "-NOBODY";
        return new Break(EnginePositions.code(kind), caseNo, """
                insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_)
                select '%1$s', 1, '%1$s', '%1$s', min(id_) from act_re_procdef where key_ = '%2$s'""".formatted(caseNo, kind.processKey()));
    }

    @BeforeEach
    void a_household_has_a_voucher_and_others_have_bought() {
        if (!FACTS.isEmpty()) return;
        scenario.todayIs("2024-10-08");
        String issuance = household.appliesAndReaches("end", "973430");
        List<Bought> bought = rescissions.homesBoughtFor("371748.42", "200000");
        rescissions.isPaid(bought.get(0), "CONTRACT_FILED");
        String sent = settlement.opensAndReaches("confirmReceipt", bought.get(1).filed(), "CONTRACT_FILED");
        var voucher = purchases.aVoucherOf("300000");
        String held = purchases.appliesAndReaches(
                "verifyVoucher", voucher, purchases.homesFor1000000(1).get(0), "300000");
        FACTS.put("issuance", issuance);
        FACTS.put("issued", household.voucherOf(issuance));
        FACTS.put("held", held);
        FACTS.put("holding", voucher.no().value());
        FACTS.put("purchase", bought.get(0).purchase());
        FACTS.put("home", bought.get(0).home());
        FACTS.put("developer", bought.get(0).filed().developerCode());
        FACTS.put("sent", sent);
        FACTS.put("voucher", word("select voucher_no from purchase_voucher_part where purchase_no = '{purchase}'"));
        FACTS.put("paid", word("select case_no from settlement_claim where purchase_no = '{purchase}'"));
        FACTS.put("order", word("select key from payment_order where case_no = '{paid}'"));
        FACTS.put("batch", word("select batch_no from payment_order where case_no = '{paid}'"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void finds_what_was_broken_at_its_place_and_says_who_could_mend_it(Break broken) {
        Check check = check(broken.check());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(found(check, broken)).as("before").isEmpty();

            db.sql("set local session_replication_role = replica").update();
            assertThat(db.sql(filled(broken.statement())).update()).isPositive();

            assertThat(found(check, broken)).as("afterwards").hasSize(1).allSatisfy(difference -> {
                Proposal proposal = check.repair().of(difference);
                assertThat(proposal.step()).contains(difference.place()).doesNotContain("{");
                assertThat(proposal.who()).matches(".*(岗|管理员|副局长).*");
                if (difference.isOfSums()) assertThat(proposal.step()).contains(difference.gap() + " 元");
            });
        });
    }

    private List<Difference> found(Check check, Break broken) {
        return differences(check).stream()
                .filter(one -> one.place().startsWith(filled(broken.place())))
                .toList();
    }

    @Test
    void what_a_holder_is_owed_for_a_claim_is_counted_once() {
        VoucherCard voucher = purchases.aVoucherOf("1000000", "80000", "XS-PILOT-XKZ");
        rescissions.buys(voucher, purchases.aHomeFor1000000(), "950400");
        cashOuts.claimsAndReaches("payCashOut", vouchers.card(voucher.no()));

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(placesOf(check("HOLDER_PAYABLE")))
                    .doesNotContain(voucher.no().value());
        });
    }

    @Test
    void what_a_court_has_frozen_differs_nowhere() {
        scenario.todayIs("2024-10-08");
        VoucherCard voucher = purchases.aVoucherOf("600000");
        courts.freezes(voucher, "100000", "2025-10-07");

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (String code : List.of("ACCOUNT_OWNER", "ACCOUNT_BALANCE", "AVAILABLE", "FROZEN", "VOUCHER_STATE"))
                assertThat(placesOf(check(code)))
                        .as(code)
                        .noneMatch(place -> place.contains(voucher.no().value()));
        });
    }

    @Test
    void every_check_is_tried_here() {
        assertThat(breaks().map(Break::check))
                .containsExactlyInAnyOrderElementsOf(
                        checks.queries().stream().map(Check::code).toList());
    }

    @Test
    void a_household_on_the_good_road_differs_nowhere() {
        transaction.executeWithoutResult(status -> {
            // the vouchers of the others were made without a case of their issuance
            for (Check check : checks.queries())
                assertThat(placesOf(check)).as(check.code()).noneMatch(ChecksTest::isOfTheHousehold);
            status.setRollbackOnly();
        });
    }

    /** Kept back, set off, penalised and with interest: two contracts of one developer, from the first claim to the last. */
    @Test
    void what_is_kept_back_taken_off_set_off_and_borne_differs_nowhere() {
        String rules = "PROOF-" + scenario.unique();
        policies.draft(
                Rules.book("version.code", rules, "settle.retention", "5%", "settle.lastTrancheInterest", "7%"),
                "author");
        scenario.todayIs("2024-10-08");
        List<String> homes = purchases.homesFor1000000(2);
        Bought owing = rescissions.buys(purchases.aVoucherOf("100000", rules), homes.get(0), "100000");
        Bought bought = rescissions.buys(purchases.aVoucherOf("700000.01", rules), homes.get(1), "700000.01");
        rescissions.isPaid(owing, "CONTRACT_FILED");
        String first = settlement.opensAndReaches("checkClaim", bought.filed(), "CONTRACT_FILED");
        settlement.checksTakingOff(first, "1000.01");
        scenario.approveByAmount(first, "approveClaim");
        scenario.approve("finance", first, "releaseFunds");
        rescissions.setsOff(rescissions.rescindsAndDemands(owing, "chief"), first);
        thenDiffersNowhere(bought, first);
        settlement.pays(first);
        settlement.receives(first);
        rescissions.isPaid(bought, "MAIN_STRUCTURE_TOPPED");
        String last = settlement.opensAndReaches("checkClaim", bought.filed(), "FIRST_REGISTRATION");
        settlement.checks(last);
        scenario.todayIs("2024-11-07");
        settlement.goesOnAfterCheck(last);
        payments.goesToTheBank(last);
        thenDiffersNowhere(bought, last);
        settlement.receives(last);
        thenDiffersNowhere(bought, last);

        rescissions.isPaid(bought, "RETENTION");

        thenDiffersNowhere(bought, first);
        assertThat(scenario.balanceFen(bought.filed().payable())).isZero();
        scenario.thenBooksBalance();
    }

    private void thenDiffersNowhere(Bought bought, String claim) {
        String developer = bought.filed().developerCode();
        String voucher = rescissions.voucherOf(bought).no().value();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (Check check : checks.queries())
                assertThat(placesOf(check))
                        .as(check.code())
                        .noneMatch(place -> place.contains(developer)
                                || place.contains(claim)
                                || place.contains(bought.purchase())
                                // the voucher was made without a case of its issuance
                                || place.startsWith(voucher) && !check.code().equals("VOUCHER_ISSUANCE"));
        });
    }

    private static boolean isOfTheHousehold(String place) {
        return Stream.of("issuance", "issued", "purchase", "paid", "sent", "held", "developer")
                .map(FACTS::get)
                .anyMatch(place::contains);
    }

    private Check check(String code) {
        return checks.queries().stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> placesOf(Check check) {
        return differences(check).stream().map(Difference::place).toList();
    }

    private List<Difference> differences(Check check) {
        long run = runs.nextNo();
        runs.compare(run, check);
        return runs.differencesOf(run, check.code(), Integer.MAX_VALUE);
    }

    private String word(String question) {
        return db.sql(filled(question)).query(String.class).single();
    }

    private static String filled(String text) {
        String filled = text;
        for (var fact : FACTS.entrySet()) filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
        return filled;
    }
}
