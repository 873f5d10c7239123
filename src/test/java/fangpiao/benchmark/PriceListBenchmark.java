package fangpiao.benchmark;

import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.pool.PoolScenario;
import fangpiao.shared.Money;
import fangpiao.spreadsheet.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./mvnw -Pbenchmark test}: how long it takes to bring a price list (一房一价表) of 10,000 units on the market, from the
 * upload to the listing, against the same rows written by one statement for each table. The two take turns.
 */
class PriceListBenchmark {

    private static final int UNITS = Integer.getInteger("benchmark.listed", 10_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 6);
    private static final int WARM_UP = 3;
    private static final int IN_A_BUILDING = 400;

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    private Scenario scenario;
    private PoolScenario pool;
    private JdbcClient db;
    private Visitor clerk;
    private String caseNo;

    @Test
    void print_what_a_price_list_costs() throws IOException {
        try (var server = DurableServer.start();
                var application = DurableServer.applicationOn(server)) {
            useDoorsOf(application);
            for (int i = 0; i < WARM_UP; i++) round();
            nanos.clear();
            for (int i = 0; i < ROUNDS; i++) round();
            // the report is what the command is run for, so it goes to the console and not into the log
            System.out.println(report());
        }
    }

    private void useDoorsOf(ConfigurableApplicationContext application) {
        scenario = application.getBean(Scenario.class);
        pool = application.getBean(PoolScenario.class);
        db = JdbcClient.create(application.getBean(DataSource.class));
        int port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
        clerk = Visitor.loggedIn(port, "intake");
    }

    private void round() {
        scenario.todayIs("2024-09-02");
        caseNo = pool.appliesAndReaches("enterUnits");
        String address = "/pool/entries/" + caseNo + "/units";
        String token = clerk.csrfToken();
        byte[] file = priceList();
        time("upload", () -> require(302, clerk.upload(address, file, token).statusCode()));
        time("preview", () -> require(200, clerk.get(address).statusCode()));
        var shown = Map.of("upload", shownOn(address));
        time(
                "adoption",
                () -> require(
                        302, clerk.submit(address + "/adoption", shown, token).statusCode()));
        time(
                "entry of the units",
                () -> scenario.complete("intake", caseNo, "enterUnits", Map.of("decision", "ENTERED")));
        pool.passesTheNotice(caseNo);
        time("listing with prices", () -> pool.signs(caseNo));
        var bare = bareList();
        time("floor", () -> bare.forEach(statement -> db.sql(statement).update()));
        require(2 * UNITS, listed());
    }

    private void time(String step, Runnable work) {
        long start = System.nanoTime();
        work.run();
        nanos.merge(step, System.nanoTime() - start, Long::sum);
    }

    private String shownOn(String address) {
        return clerk.get(address).body().replaceFirst("(?s).*name=\"upload\" value=\"(\\d+)\".*", "$1");
    }

    private int listed() {
        return db.sql("""
                select count(*) from unit join unit_price on unit_no = no and case_no = ?
                where status = 'LISTED'""").param(caseNo).query(Integer.class).single();
    }

    private byte[] priceList() {
        List<List<Object>> rows = IntStream.range(0, UNITS)
                .mapToObj(n -> List.<Object>of(
                        1 + n / IN_A_BUILDING + "栋",
                        "%04d".formatted(1 + n % IN_A_BUILDING),
                        "住宅",
                        BigDecimal.valueOf(8_000 + n % 6_000, 2),
                        Money.yuan("1000000").plus(new Money(n)),
                        Money.yuan("990000").plus(new Money(n))))
                .toList();
        return Sheet.write("一房一价表", List.of("栋号", "房号", "类型", "建筑面积（㎡）", "备案总价（元）", "房票总价（元）"), rows);
    }

    /** The same facts in an estate of their own: one statement with all units, one with all prices. */
    private List<String> bareList() {
        String estate = "BM" + scenario.unique();
        db.sql("""
                insert into estate (code, developer_code, name, address, district_code, sale_stage, permit_no, escrow_bank,
                                    escrow_account, delivery_on, status)
                select :code, developer_code, :code, address, district_code, sale_stage, :code, escrow_bank, escrow_account,
                       delivery_on, 'LISTED'
                from estate where code = (select estate_code from pool_entry where case_no = :case)""").param("code", estate).param("case", caseNo).update();
        return List.of(
                "insert into unit (no, estate_code, building, room, property_type, area_sqm, filed_price_fen,"
                        + " voucher_price_fen, status) values "
                        + rows(
                                "('%1$s-%2$s-%3$s', '%1$s', '%2$s', '%3$s', 'HOME', %4$d.%5$02d, %6$d, %7$d, 'LISTED')",
                                estate),
                "insert into unit_price (unit_no, filed_price_fen, voucher_price_fen, valid_from, case_no) values "
                        + rows("('%1$s-%2$s-%3$s', %6$d, %7$d, '" + scenario.today() + "', '" + caseNo + "')", estate));
    }

    private static String rows(String row, String estate) {
        return IntStream.range(0, UNITS)
                .mapToObj(n -> row.formatted(
                        estate,
                        "%02d".formatted(1 + n / IN_A_BUILDING),
                        "%04d".formatted(1 + n % IN_A_BUILDING),
                        (8_000 + n % 6_000) / 100,
                        n % 100,
                        100_000_000 + n,
                        99_000_000 + n))
                .collect(Collectors.joining(","));
    }

    private static void require(int expected, int answer) {
        if (answer != expected) throw new IllegalStateException("%d instead of %d".formatted(answer, expected));
    }

    private String report() {
        double floor = seconds(nanos.remove("floor"));
        double ours =
                nanos.values().stream().mapToDouble(PriceListBenchmark::seconds).sum();
        var lines = new StringBuilder("%nprice list, %,d units%14s%9s%n".formatted(UNITS, "seconds", "rows/s"));
        nanos.forEach((step, all) -> lines.append(line(step, seconds(all))));
        lines.append(line("all of it", ours)).append(line("one insert for each table", floor));
        return lines.append("rows/s, ours / floor %.2f%n".formatted(floor / ours))
                .toString();
    }

    private static String line(String what, double seconds) {
        return "%-27s%9.2f%,9.0f%n".formatted(what, seconds, UNITS / seconds);
    }

    private static double seconds(long all) {
        return all / 1e9 / ROUNDS;
    }
}
