package fangpiao.statement;

import fangpiao.Scenario;
import fangpiao.policy.SaleStage;
import fangpiao.pool.DeveloperSeats;
import fangpiao.purchase.PurchaseScenario;
import fangpiao.settlement.SettlementScenario;
import fangpiao.settlement.SettlementScenario.Filed;
import fangpiao.shared.BookMonth;
import fangpiao.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Developers that are owed something, and the statements of it. */
@Component
public class StatementScenario {

    public static final BookMonth SEPTEMBER = BookMonth.parse("2024-09");

    private final Scenario scenario;
    private final PurchaseScenario purchases;
    private final SettlementScenario settlement;
    private final DeveloperSeats seats;
    private final StatementDesk desk;
    private final JdbcClient db;

    StatementScenario(
            Scenario scenario,
            PurchaseScenario purchases,
            SettlementScenario settlement,
            DeveloperSeats seats,
            StatementDesk desk,
            JdbcClient db) {
        this.scenario = scenario;
        this.purchases = purchases;
        this.settlement = settlement;
        this.seats = seats;
        this.desk = desk;
        this.db = db;
    }

    /** A contract of 1,200,000 yuan was filed in September, for which a developer is owed so much; 付蓉 is its clerk. */
    public Filed owed(String yuan) {
        scenario.todayIs("2024-09-20");
        String voucher = purchases.aVoucherOf(yuan).no().value();
        Filed filed = settlement.aFiledContract(voucher, SaleStage.PRESALE, yuan);
        seats.seat("yunling", filed.developerCode(), "昆明测试置业有限公司");
        return filed;
    }

    /** September is over and its statements are there; answers with the number of the developer's. */
    public String statementOf(Filed filed) {
        itIsOctober();
        desk.issue(SEPTEMBER, "finance");
        return numberFor(SEPTEMBER, filed.developerCode());
    }

    /** The first working day after the holidays. */
    public void itIsOctober() {
        scenario.todayIs("2024-10-08");
    }

    /** A fund of its own into which money came in September; answers with the number of its statement. */
    public String statementOfFund() {
        String fund = aFundWith("1000", "2024-09-10");
        itIsOctober();
        desk.issue(SEPTEMBER, "finance");
        return numberFor(SEPTEMBER, fund);
    }

    /** So much came in on the morning of a day. */
    public String aFundWith(String yuan, String day) {
        String no = "ZJ-DZ-" + scenario.unique();
        db.sql("""
                insert into fund_account (no, project_code, name, source, account_name, account_no, bank_name)
                values (?, 'XKZ', '对账测试专户', 'PROJECT', '对账测试专户', '5305010000000099002', '富滇银行昆明西山支行')""").param(no).update();
        db.sql("""
                insert into fund_movement (fund_no, kind, amount_fen, reference, moved_at)
                values (?, 'DEPOSIT', ?, '拨款单', ?::date + time with time zone '08:00+08')""").params(no, Money.yuan(yuan).fen(), day).update();
        return no;
    }

    public static String numberFor(BookMonth month, String party) {
        return "DZ-" + month + "-" + party;
    }
}
