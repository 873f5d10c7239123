package fangpiao.reconciliation;

import static fangpiao.policy.SaleStage.PRESALE;
import static fangpiao.shared.Money.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import fangpiao.Scenario;
import fangpiao.issuance.Household;
import fangpiao.policy.FundSource;
import fangpiao.project.Fund;
import fangpiao.project.PayingAccount;
import fangpiao.project.ProjectDesk;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A fund with a bank account of its own, claims that are paid from it, and what its bank tells. */
@Component
class ReconciliationScenario {

    static final Money DEPOSIT = yuan("5000000");

    /** A fund, and the account it pays from. */
    record Account(String fund, String no, String deposit) {}

    /** A claim that waits for its money. */
    record Claim(String caseNo, String key, Money amount, Filed filed) {
        String payeeAccount() {
            return filed.escrowAccount();
        }
    }

    private final Scenario scenario;
    private final Household household;
    private final SettlementScenario settlement;
    private final ProjectDesk projects;
    private final StatementReception reception;
    private final Matching matching;
    private final BankDifferences differences;
    private final AccountBooks books;
    private final JdbcClient db;

    ReconciliationScenario(
            Scenario scenario,
            Household household,
            SettlementScenario settlement,
            ProjectDesk projects,
            StatementReception reception,
            Matching matching,
            BankDifferences differences,
            AccountBooks books,
            JdbcClient db) {
        this.scenario = scenario;
        this.household = household;
        this.settlement = settlement;
        this.projects = projects;
        this.reception = reception;
        this.matching = matching;
        this.differences = differences;
        this.books = books;
        this.db = db;
    }

    /** A new fund into which five million were paid today. */
    Account anAccount() {
        int n = scenario.unique();
        var account = new Account("ZJ-DZ-" + n, "53050199%010d".formatted(n), "拨款通知DZ-%d号".formatted(n));
        var paying = new PayingAccount("西山区房票资金对账户", account.no(), "富滇银行西山支行");
        projects.openFund(new Fund(account.fund(), "XKZ", "对账测试资金" + n, FundSource.PROJECT, paying, Money.ZERO));
        projects.deposit(account.fund(), DEPOSIT, account.deposit());
        return account;
    }

    /** Two persons let the fund pay from another account from now on. */
    Account movesToAnotherBank(Account account) {
        int n = scenario.unique();
        String no = "53050188%010d".formatted(n);
        String change = scenario.start(
                "finance",
                "fundEntry",
                Map.of(
                        "fundMatter",
                        "ACCOUNT",
                        "fundNo",
                        account.fund(),
                        "accountName",
                        "西山区房票资金对账新户",
                        "accountNo",
                        no,
                        "bankName",
                        "建设银行马街支行",
                        "documentNo",
                        "BG-DZ-" + n));
        scenario.approve("finapprover", change, "confirmFundEntry");
        return new Account(account.fund(), no, account.deposit());
    }

    /** Two persons write down what had arrived on a day; answers with the number of the bank's receipt. */
    String entersDeposit(Account account, String yuan, String arrivedOn) {
        String receipt = "HD-DZ-" + scenario.unique();
        String deposit = scenario.start(
                "finance",
                "fundEntry",
                Map.of(
                        "fundMatter", "DEPOSIT",
                        "fundNo", account.fund(),
                        "depositYuan", yuan,
                        "arrivedOn", arrivedOn,
                        "documentNo", receipt));
        scenario.approve("finapprover", deposit, "confirmFundEntry");
        return receipt;
    }

    /** A developer has sold a home for a voucher of the fund. */
    Filed aContract(Account account) {
        return settlement.aFiledContract(household.aVoucherOf(account.fund(), "600000"), PRESALE, "100000.01");
    }

    /** Its first tranche is with the bank: 60,000.01 yuan. */
    Claim aClaim(Account account) {
        return claimOf(aContract(account));
    }

    Claim claimOf(Filed filed) {
        String caseNo = settlement.opensAndReaches("confirmReceipt", filed, "CONTRACT_FILED");
        return db.sql("select key, amount_fen from payment_order where case_no = ? order by key desc limit 1")
                .param(caseNo)
                .query((row, n) -> new Claim(caseNo, row.getString("key"), new Money(row.getLong("amount_fen")), filed))
                .single();
    }

    /** The first statement of an account, beginning with what was paid into it. */
    StatementText aStatement(Account account) {
        return new StatementText(account.no(), scenario.today(), DEPOSIT);
    }

    /** The one after it, from today on. */
    StatementText next(Account account) {
        return new StatementText(
                account.no(),
                scenario.today(),
                books.reach(account.no()).orElseThrow().closing());
    }

    void imports(StatementText statement) {
        imports(statement.bytes());
    }

    void imports(byte[] file) {
        reception.adopt(reception.bring("银行流水.csv", file, "finance"), "finance");
    }

    void compares(Account account) {
        matching.compare(List.of(account.no()));
    }

    /** The differences of an account that are open: kind and what it is about. */
    List<String> open(Account account) {
        return db.sql("""
                select kind || coalesce(' ' || subject, '') from bank_difference
                where account_no = ? and closed_at is null order by case_no""").param(account.no()).query(String.class).list();
    }

    /** The only open difference of a kind. */
    String difference(Account account, DifferenceKind kind) {
        return db.sql("select case_no from bank_difference where account_no = ? and kind = ? and closed_at is null")
                .params(account.no(), kind.name())
                .query(String.class)
                .single();
    }

    BankDifference get(String difference) {
        return differences.get(new CaseNo(difference));
    }

    /** What the entries of an account were found to be, in their order. */
    List<String> found(Account account) {
        return db.sql("""
                select e.reference || ' ' || coalesce(m.kind || ' ' || m.how, '?') from bank_entry e
                left join bank_entry_match m on m.entry_no = e.no where e.account_no = ? order by e.no""").param(account.no()).query(String.class).list();
    }

    void explains(String difference, Resolution resolution, String subject) {
        scenario.complete("finance", difference, "explainDifference", explanation(resolution, subject));
    }

    Map<String, Object> explanation(Resolution resolution, String subject) {
        var form = new HashMap<String, Object>(Map.of(
                "decision", resolution.name(),
                "reasonCode", "D01",
                "opinion", "已向开户银行查询。",
                "documentNo", "银行回函2024-1"));
        if (resolution == Resolution.CLAIMED) form.put("claimedSubject", subject);
        if (resolution == Resolution.CORRECTED) form.put("counterReference", subject);
        return form;
    }

    void agrees(String difference) {
        scenario.complete(
                "finapprover", difference, "reviewDifference", Map.of("decision", "APPROVE", "opinion", "已核对银行回函。"));
    }

    void settles(String difference, Resolution resolution, String subject) {
        explains(difference, resolution, subject);
        agrees(difference);
        scenario.thenCaseEndedAt(difference, "differenceResolved");
    }

    void thenClaimIsSettled(Claim claim) {
        scenario.thenCaseEndedAt(claim.caseNo(), "claimSettled");
        assertThat(settlement.paymentStatus(claim.caseNo())).endsWith("RECEIVED");
    }

    void thenClaimWaitsAt(Claim claim, String task) {
        scenario.thenCaseWaitsAt(claim.caseNo(), task);
    }

    LocalDate today() {
        return scenario.today();
    }
}
