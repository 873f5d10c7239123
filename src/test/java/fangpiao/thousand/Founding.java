package fangpiao.thousand;

import fangpiao.Scenario;
import fangpiao.policy.FundSource;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.Rules;
import fangpiao.policy.SaleStage;
import fangpiao.pool.PoolScenario;
import fangpiao.project.Fund;
import fangpiao.project.PayingAccount;
import fangpiao.project.ProjectDesk;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is before the first contract: three funds, estates with homes on sale, households with vouchers in hand. */
@Component
@Profile("thousand")
class Founding {

    static final String FIRST_DAY = "2024-10-08";

    private static final int FUNDS = 3;
    private static final List<SaleStage> STAGES =
            List.of(SaleStage.PRESALE, SaleStage.PRESALE, SaleStage.READY, SaleStage.SECOND_HAND);
    private static final int HOMES_IN_AN_ESTATE = 20;
    /** So that there is one of each kind, however few contracts. */
    private static final int FEWEST_ESTATES = 4;

    private static final String PILOT = "XS-PILOT-XKZ";
    /** No city of ours pays for second-hand homes yet; the product's rules can. */
    private static final String SECOND_HAND = "RULES-SECOND-HAND";

    private final Scenario scenario;
    private final PoolScenario developers;
    private final PurchaseScenario purchases;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final Outside outside;
    private final JdbcClient db;
    private final long seed;
    private final int contracts;

    Founding(
            Scenario scenario,
            PoolScenario developers,
            PurchaseScenario purchases,
            ProjectDesk projects,
            PolicyDesk policies,
            Outside outside,
            JdbcClient db,
            @Value("${thousand.seed}") long seed,
            @Value("${thousand.contracts}") int contracts) {
        this.scenario = scenario;
        this.developers = developers;
        this.purchases = purchases;
        this.projects = projects;
        this.policies = policies;
        this.outside = outside;
        this.db = db;
        this.seed = seed;
        this.contracts = contracts;
    }

    /** Where a contract's home and vouchers are written down. */
    record Home(String unit, List<String> vouchers) {}

    List<Life> lives() {
        return IntStream.range(0, contracts).mapToObj(n -> Life.of(seed, n)).toList();
    }

    Home home(Life life) {
        return db.sql("select unit_no, vouchers from thousand.contract where number = ?")
                .param(life.number())
                .query((row, n) -> new Home(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .single();
    }

    boolean isDone() {
        return db.sql("select to_regclass('thousand.contract') is not null")
                .query(Boolean.class)
                .single();
    }

    void begin() {
        scenario.todayIs(FIRST_DAY);
        IntStream.range(0, FUNDS).forEach(this::fund);
        policies.draft(
                Rules.book(
                        "version.code", SECOND_HAND,
                        "scope.areas", "530112",
                        "purchase.secondHand", "true",
                        "settle.secondHand", "TRANSFER_REGISTERED:100%"),
                "author");
        db.sql("alter table estate drop constraint estate_sale_stage_check").update();
        List<String> units = units();
        db.sql("create schema thousand").update();
        db.sql("create table thousand.founding (number int primary key, unit_no text, vouchers text[])")
                .update();
        Lanes.work(lives(), life -> found(life, units.get(life.number())));
        db.sql("alter table thousand.founding rename to contract").update();
    }

    static String fundNo(int n) {
        return "ZJ-XKZ-CHANG-" + n;
    }

    static String accountNo(int n) {
        return "530501888800000000" + n;
    }

    private void fund(int n) {
        var account = new PayingAccount("西山区房票资金专户" + n, accountNo(n), "富滇银行西山支行");
        projects.openFund(new Fund(fundNo(n), "XKZ", "房票资金" + n, FundSource.PROJECT, account, Money.ZERO));
        Money money =
                Money.yuan("500000").times(java.math.BigDecimal.valueOf(contracts), java.math.RoundingMode.UNNECESSARY);
        String document = "拨款通知" + n;
        projects.deposit(fundNo(n), money, document);
        outside.deposits(
                fundNo(n), accountNo(n), money.fen(), document, scenario.today().toString());
    }

    /** One of each estate in turn, so that each developer has some contracts of every age. */
    private List<String> units() {
        int count = Math.max(FEWEST_ESTATES, contracts / HOMES_IN_AN_ESTATE);
        int homes = contracts / count + 1;
        List<List<String>> estates =
                IntStream.range(0, count).mapToObj(n -> estate(n, homes)).toList();
        return IntStream.range(0, contracts)
                .mapToObj(n -> estates.get(n % count).get(n / count))
                .toList();
    }

    /** The form of the pool's entry offers no second-hand homes, and its inspection finds what is being built. */
    private List<String> estate(int n, int count) {
        var application = developers.application();
        String homes = IntStream.range(0, count)
                .mapToObj(room -> "%d栋,%d,住宅,90,1000000,1000000".formatted(1 + room / 10, 101 + room % 10))
                .collect(Collectors.joining("\n"));
        List<String> units = developers.unitsOf(developers.appliesAndReaches("end", application, homes));
        db.sql("update estate set sale_stage = ? where code = (select estate_code from unit where no = ?)")
                .params(STAGES.get(n % STAGES.size()).name(), units.get(0))
                .update();
        return units;
    }

    private void found(Life life, String unit) {
        boolean secondHand = db.sql("""
                select sale_stage = 'SECOND_HAND' from estate join unit on estate.code = unit.estate_code where no = ?""").param(unit).query(Boolean.class).single();
        String rules = secondHand ? SECOND_HAND : PILOT;
        var vouchers = new ArrayList<String>();
        vouchers.add(voucher(life.number() % FUNDS, life.fen() + life.restFen(), rules));
        if (life.secondFen() > 0) vouchers.add(voucher((life.number() + 1) % FUNDS, life.secondFen(), rules));
        db.sql("insert into thousand.founding values (?, ?, ?)")
                .params(life.number(), unit, vouchers.toArray(String[]::new))
                .update();
    }

    private String voucher(int fund, long fen, String rules) {
        String no = purchases
                .aVoucherOf(fundNo(fund), new Money(fen).plain(), "0", rules)
                .no()
                .value();
        wasIssued(no, fundNo(fund));
        return no;
    }

    /** The papers of the short way past agreement and issuance, as the long way would have left them. */
    private void wasIssued(String voucher, String fund) {
        db.sql("""
                update compensation_agreement a
                set status = 'CONCLUDED', agreement_no = a.case_no, policy_version = v.policy_version, signed_on = v.issued_on,
                    equity_fen = v.face_fen, voucher_part_fen = v.face_fen, swap_part_fen = 0, cash_part_fen = 0
                from voucher v where v.no = ? and a.case_no = v.agreement_case_no""").param(voucher).update();
        db.sql("""
                insert into voucher_issuance (case_no, kind, source_case_no, agreement_case_no, project_code, holder_name,
                                              holder_id_no, holder_phone, property_address, building_area_m2, policy_version,
                                              entitlement_fen, status, applied_on, equity_fen, bonus_fen, face_fen, fund_no)
                select v.issuance_case_no, 'RESETTLEMENT', a.case_no, a.case_no, a.project_code, a.holder_name, a.holder_id_no,
                       a.holder_phone, a.property_address, a.building_area_m2, v.policy_version, v.face_fen, 'HANDED_OVER',
                       v.issued_on, v.face_fen, 0, v.face_fen, ?
                from voucher v join compensation_agreement a on a.case_no = v.agreement_case_no where v.no = ?""").params(fund, voucher).update();
    }
}
