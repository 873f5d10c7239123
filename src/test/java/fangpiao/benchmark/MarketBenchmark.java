package fangpiao.benchmark;

import fangpiao.Visitor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./mvnw -Pbenchmark test}: how long two citizens wait for the pages of a market with 100,000 units in 200 estates, who
 * never pause to read, against a page that asks the database nothing.
 */
class MarketBenchmark {

    private static final int UNITS = Integer.getInteger("benchmark.units", 100_000);
    private static final int ESTATES = 200;
    private static final int CLIENTS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 30));
    private static final int ROUNDS = Integer.getInteger("benchmark.market-rounds", 60);

    private static final List<String> QUESTIONS = List.of(
            "/market",
            "/market?type=ALL&sort=UNIT_PRICE&page=3",
            "/market?priceFrom=80&priceTo=120&areaFrom=90&areaTo=120",
            "/market?district=530112&stage=READY&conceding=1&sort=DELIVERY",
            "/market?yuan=1012367.20&own=200000",
            "/market?yuan=1012367.20&view=units&sort=AREA_DOWN",
            "/market?view=units&page=20&q=%E6%A5%BC%E7%9B%981",
            "/market/estates/MB77?building=03&yuan=1012367.20");

    private final ConcurrentMap<String, List<Long>> nanos = new ConcurrentHashMap<>();

    @Test
    void print_how_long_a_citizen_waits() throws Exception {
        System.setProperty("fangpiao.market.pages-per-minute", "1000000");
        try (var server = DurableServer.start();
                var application = DurableServer.applicationOn(server)) {
            addUnits(
                    JdbcClient.create(application.getBean(DataSource.class)),
                    LocalDate.now(application.getBean(Clock.class)));
            int port = ((ServletWebServerApplicationContext) application)
                    .getWebServer()
                    .getPort();
            long end = System.nanoTime() + WARM_UP.toNanos();
            while (System.nanoTime() < end) ask(port, 1);
            nanos.clear();
            ask(port, ROUNDS);
            // the report is what the command is run for, so it goes to the console and not into the log
            System.out.println(report());
        } finally {
            System.clearProperty("fangpiao.market.pages-per-minute");
        }
    }

    private void ask(int port, int rounds) throws InterruptedException, ExecutionException {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var walks = new ArrayList<Future<?>>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client * QUESTIONS.size() / CLIENTS;
                walks.add(clients.submit(() -> walk(new Visitor(port), rounds, first)));
            }
            for (var walk : walks) walk.get();
        } finally {
            clients.shutdown();
        }
    }

    /** The clients do not ask the same thing at the same time. */
    private void walk(Visitor citizen, int rounds, int first) {
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < QUESTIONS.size(); i++) {
                time(citizen, QUESTIONS.get((first + i) % QUESTIONS.size()));
                time(citizen, BarePage.ADDRESS);
            }
        }
    }

    private void time(Visitor citizen, String question) {
        long start = System.nanoTime();
        var answer = citizen.get(question);
        long taken = System.nanoTime() - start;
        if (answer.statusCode() != 200) throw new IllegalStateException(question + ": " + answer.statusCode());
        nanos.computeIfAbsent(question, any -> Collections.synchronizedList(new ArrayList<>()))
                .add(taken);
    }

    private String report() throws IOException {
        var all = QUESTIONS.stream()
                .flatMap(question -> nanos.get(question).stream())
                .toList();
        List<Long> bare = nanos.get(BarePage.ADDRESS);
        var lines = new StringBuilder(
                "\nmarket, %,d units, %d clients%36s%9s%n".formatted(UNITS, CLIENTS, "p50 ms", "p95 ms"));
        QUESTIONS.forEach(question -> lines.append(line(question, nanos.get(question))));
        lines.append(line("all questions (goal: p95 below 150)", all)).append(line("a page that asks nothing", bare));
        return lines.append("p95, all questions / nothing asked %.1f%n".formatted(millis(all, 95) / millis(bare, 95)))
                .toString();
    }

    private static String line(String name, List<Long> times) {
        return "%-60s%9.1f%9.1f%n".formatted(name, millis(times, 50), millis(times, 95));
    }

    private static double millis(List<Long> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    /** Estates of every district; a third have a concession, of which half is over; a fifth of the units is sold. */
    private static void addUnits(JdbcClient db, LocalDate today) {
        db.sql(
                        "insert into developer select '91530100MB' || lpad(n::text, 8, '0'), '压测置业' || n from generate_series(1, :estates) n")
                .param("estates", ESTATES)
                .update();
        db.sql("""
                insert into estate (code, developer_code, name, address, district_code, sale_stage, permit_no, escrow_bank,
                                    escrow_account, delivery_on, concession_bp, concession_until, status)
                select 'MB' || n, '91530100MB' || lpad(n::text, 8, '0'), '压测楼盘' || n, '测试路' || n || '号',
                       (array['530102', '530103', '530111', '530112', '530114', '530115', '530181'])[n % 7 + 1],
                       case n % 2 when 0 then 'READY' else 'PRESALE' end, '许可' || n, '银行', '5300000000', :today::date + n,
                       case n % 3 when 0 then 500 end, case n % 6 when 0 then :today::date + 30 when 3 then :today::date - 1 end, 'LISTED'
                from generate_series(1, :estates) n""").param("estates", ESTATES).param("today", today).update();
        db.sql("""
                insert into unit (no, estate_code, building, room, property_type, area_sqm, filed_price_fen, voucher_price_fen, status)
                select estate || '-' || building || '-' || room, estate, building, room,
                       case when n % 10 < 8 then 'HOME' when n % 10 = 8 then 'SHOP' else 'PARKING' end, area,
                       (area * (700000 + n * 7919 % 900000))::bigint, (area * (700000 + n * 7919 % 900000) * 0.95)::bigint,
                       case when n % 5 = 0 then 'SOLD_OTHER' else 'LISTED' end
                from (select n, 'MB' || n % :estates + 1 as estate, lpad((n / :estates % 10 + 1)::text, 2, '0') as building,
                             lpad((n / :estates / 10 / 4 + 1)::text, 2, '0') || lpad((n / :estates / 10 % 4 + 1)::text, 2, '0') as room,
                             60 + n * 104729 % 9000 / 100.0 as area
                      from generate_series(0::bigint, :units - 1) n) u""").param("estates", ESTATES).param("units", UNITS).update();
        db.sql("vacuum analyze unit").update();
        db.sql("analyze estate").update();
    }
}
