package fangpiao.supervision;

import fangpiao.engine.FormContext.Fact;
import fangpiao.ledger.Account;
import fangpiao.ledger.Ledger;
import fangpiao.pool.UnitStatus;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an estate stands, in figures: its units, its contracts, what its developer owes; read anew at each look. */
@Component
class EstateFigures {

    private static final int ALERTS_SHOWN = 3;

    /** A price somebody has to look into, or has. */
    private record Alert(String unitNo, String sentence, boolean open) {}

    private final Holders holders;
    private final Warnings warnings;
    private final PoolExits exits;
    private final Ledger ledger;
    private final JdbcClient db;

    EstateFigures(Holders holders, Warnings warnings, PoolExits exits, Ledger ledger, JdbcClient db) {
        this.holders = holders;
        this.warnings = warnings;
        this.exits = exits;
        this.ledger = ledger;
        this.db = db;
    }

    List<Fact> of(SupervisedEstate estate) {
        List<Holder> all = holders.of(estate.code());
        List<Holder> filed = all.stream().filter(holder -> !holder.isHold()).toList();
        Money owed = ledger.balance(Account.of("developer", estate.developerCode(), "clawback"));
        var facts = new ArrayList<>(List.of(
                Fact.of(
                        "楼盘",
                        "%s（编号 %s，%s）"
                                .formatted(
                                        estate.name(),
                                        estate.code(),
                                        estate.status().chinese())),
                Fact.of("房企", "%s（%s）".formatted(estate.developerName(), estate.developerCode())),
                Fact.of("销售状态", estate.saleStage().chinese() + "，约定交付日期 " + estate.deliveryOn()),
                Fact.of("预售许可/现售备案", until(estate.permitNo(), estate.permitUntil())),
                Fact.of("入库日期", estate.listedOn()),
                Fact.of("合作协议有效期至", estate.cooperationUntil()),
                Fact.of("房源", units(estate.code())),
                Fact.of("锁定中", contracts(all.stream().filter(Holder::isHold).toList())),
                Fact.of("备案合同", contracts(filed)),
                Fact.of(
                        "其中未结清",
                        contracts(filed.stream()
                                .filter(holder -> !holder.settled())
                                .toList())),
                Fact.of("待追回房票款", owed + " 元"),
                Fact.of("一房两卖的网签差异", doubleSales(estate.code()) + " 件未处理"),
                Fact.of("历次警告", warnings.of(estate.code()) + " 次")));
        facts.addAll(priceAlerts(estate.code()));
        exits.suspendedUntil(estate.code()).ifPresent(day -> facts.add(Fact.of("暂停销售至", day)));
        return facts;
    }

    /** What the tables say by themselves, whatever is seen on the site. */
    Set<Trigger> triggers(SupervisedEstate estate, LocalDate today) {
        Set<Trigger> found = EnumSet.noneOf(Trigger.class);
        if (!estate.hasPermitOn(today)) found.add(Trigger.E2);
        if (owesBeyondItsDay(estate.developerCode(), today)) found.add(Trigger.E11);
        return found;
    }

    /** Whether it was told to return vouchers' money, and has let the day pass. */
    private boolean owesBeyondItsDay(String developerCode, LocalDate today) {
        return db.sql("""
                select exists (select from contract_rescission r
                               join purchase p on p.case_no = r.purchase_no
                               join unit u on u.no = p.unit_no
                               join estate e on e.code = u.estate_code
                               where e.developer_code = ? and r.status = 'DEMANDED' and r.due_on < ?)""").params(developerCode, today).query(Boolean.class).single();
    }

    private int doubleSales(String estateCode) {
        return db.sql("""
                select count(*) from filing_difference d join unit u on u.no = d.unit_no
                where u.estate_code = ? and d.kind = 'DOUBLE_SALE' and d.resolution is null""").param(estateCode).query(Integer.class).single();
    }

    /** How many there were, and what the youngest open ones say. */
    private List<Fact> priceAlerts(String estateCode) {
        List<Alert> alerts = db.sql("""
                select a.unit_no, a.sentence, h.alert_id is null as open
                from price_alert a join unit u on u.no = a.unit_no
                left join price_alert_handling h on h.alert_id = a.id
                where u.estate_code = ? order by a.id desc""")
                .param(estateCode)
                .query((row, n) ->
                        new Alert(row.getString("unit_no"), row.getString("sentence"), row.getBoolean("open")))
                .list();
        List<Alert> open = alerts.stream().filter(Alert::open).toList();
        return Stream.concat(
                        Stream.of(Fact.of("价格预警", "%d 条未处理，共 %d 条".formatted(open.size(), alerts.size()))),
                        open.stream()
                                .limit(ALERTS_SHOWN)
                                .map(alert -> Fact.of("价格预警 " + alert.unitNo(), alert.sentence())))
                .toList();
    }

    private static String until(String what, Object day) {
        return day == null ? what : "%s（有效期至 %s）".formatted(what, day);
    }

    private String units(String estateCode) {
        String counted = db
                .sql("select status, count(*) as n from unit where estate_code = ? group by status order by status")
                .param(estateCode)
                .query((row, n) -> "%s %d 套"
                        .formatted(UnitStatus.valueOf(row.getString("status")).chinese(), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.joining("，"));
        return counted.isEmpty() ? "无" : counted;
    }

    private static String contracts(List<Holder> some) {
        long homes = some.stream().map(Holder::purchaseNo).distinct().count();
        return "%d 套，房票金额 %s 元"
                .formatted(homes, Money.sum(some.stream().map(Holder::amount).toList()));
    }
}
