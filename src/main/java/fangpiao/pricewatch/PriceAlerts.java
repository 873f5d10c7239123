package fangpiao.pricewatch;

import fangpiao.pool.NewPrice;
import fangpiao.shared.Addressee;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Money;
import fangpiao.shared.Notice;
import fangpiao.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Prices somebody must look into. */
@Repository
class PriceAlerts {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;
    private static final int OPEN_SHOWN = 200;
    private static final int HANDLED_SHOWN = 200;

    private static final String LIST = """
            select alert.*, home_in_words(estate.name, unit.building, unit.room) as home, handled_by, reason,
                   raised_at at time zone 'Asia/Shanghai' as raised, handled_at at time zone 'Asia/Shanghai' as handled
            from price_alert alert
            join unit on unit.no = alert.unit_no
            join estate on estate.code = unit.estate_code
            left join price_alert_handling handling on handling.alert_id = alert.id
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PriceAlerts(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Found in a case; raised once, however often the case is judged with the same price. */
    void raise(AlertKind kind, String unitNo, CaseNo caseNo, Money price, String sentence) {
        raise(kind, unitNo, caseNo.value(), null, price, sentence);
    }

    /** Found in a change of prices, for all its units in one statement: they can be ten thousand. */
    void raise(AlertKind kind, CaseNo caseNo, List<NewPrice> prices, Function<NewPrice, String> sentence) {
        int raised = db.sql("""
                insert into price_alert (kind, unit_no, case_no, price_fen, sentence, raised_at)
                select ?, unit_no, ?, price_fen, sentence, ?
                from unnest(?::text[], ?::bigint[], ?::text[]) found (unit_no, price_fen, sentence)
                on conflict do nothing""")
                .params(
                        kind.name(),
                        caseNo.value(),
                        OffsetDateTime.now(clock),
                        cells(prices, price -> price.unit().no()),
                        cells(
                                prices,
                                price -> Long.toString(price.voucherPrice().fen())),
                        cells(prices, sentence))
                .update();
        if (raised > 0)
            tell(
                    kind,
                    "%s等%d套".formatted(prices.get(0).unit().no(), raised),
                    caseNo.value(),
                    "该次价格调整使%d套房源的房票总价上调。".formatted(raised));
    }

    /** Those who review the pool; once for each unit or change of prices in a case. */
    private void tell(AlertKind kind, String home, String reference, String sentence) {
        events.publishEvent(new Notice(
                "price-alert/%s/%s/%s".formatted(kind, reference, home),
                "PRICE_ALERT",
                null,
                Addressee.role("pool-reviewer"),
                Map.of("情形", kind.chinese(), "房源", home, "说明", sentence)));
    }

    private static String[] cells(List<NewPrice> prices, Function<NewPrice, String> cell) {
        return prices.stream().map(cell).toArray(String[]::new);
    }

    /** Found in the filing of a sale without a voucher. */
    void raise(AlertKind kind, String unitNo, String filingNo, Money price, String sentence) {
        raise(kind, unitNo, null, filingNo, price, sentence);
    }

    Optional<String> sentenceOf(CaseNo caseNo, Money price) {
        return db.sql("select sentence from price_alert where case_no = ? and price_fen = ?")
                .params(caseNo.value(), price.fen())
                .query(String.class)
                .optional();
    }

    List<PriceAlert> openOnes() {
        return db.sql(LIST + "where handling.alert_id is null order by alert.id limit ?")
                .param(OPEN_SHOWN)
                .query(PriceAlerts::read)
                .list();
    }

    int countOpen() {
        return db.sql("""
                select count(*) from price_alert alert
                where not exists (select from price_alert_handling where alert_id = alert.id)""").query(Integer.class).single();
    }

    /** The latest first. */
    List<PriceAlert> handledOnes() {
        return db.sql(LIST + "where handling.alert_id is not null order by handled_at desc limit ?")
                .param(HANDLED_SHOWN)
                .query(PriceAlerts::read)
                .list();
    }

    /** Closes an alert with what came of it; refuses one that somebody has handled. */
    void handle(long id, String person, String reason) {
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON)
            throw new Refusal("处理情况应为%d至%d个字。".formatted(SHORTEST_REASON, LONGEST_REASON));
        int handled = db.sql("""
                insert into price_alert_handling (alert_id, handled_by, reason, handled_at)
                select id, coalesce((select trim(concat(last_, first_)) from act_id_user where id_ = ?), ?), ?, ?
                from price_alert where id = ?
                on conflict do nothing""")
                .params(person, person, reason, OffsetDateTime.now(clock), id)
                .update();
        if (handled == 0) throw new Refusal("该预警已由他人处理，请刷新后查看。");
    }

    private void raise(AlertKind kind, String unitNo, String caseNo, String filingNo, Money price, String sentence) {
        int raised = db.sql("""
                insert into price_alert (kind, unit_no, case_no, filing_no, price_fen, sentence, raised_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(kind.name(), unitNo, caseNo, filingNo, price.fen(), sentence, OffsetDateTime.now(clock))
                .update();
        if (raised > 0) tell(kind, unitNo, Objects.requireNonNullElse(caseNo, filingNo) + "/" + price.fen(), sentence);
    }

    private static PriceAlert read(ResultSet row, int number) throws SQLException {
        return new PriceAlert(
                row.getLong("id"),
                AlertKind.valueOf(row.getString("kind")),
                row.getString("unit_no"),
                row.getString("home"),
                row.getString("case_no"),
                row.getString("filing_no"),
                new Money(row.getLong("price_fen")),
                row.getString("sentence"),
                row.getObject("raised", LocalDateTime.class),
                row.getString("handled_by"),
                row.getString("reason"),
                row.getObject("handled", LocalDateTime.class));
    }
}
