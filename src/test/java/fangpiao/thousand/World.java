package fangpiao.thousand;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fangpiao.payment.OutsideBank;
import fangpiao.payment.OutsideBank.Asked;
import fangpiao.payment.OutsideBank.Reply;
import fangpiao.payment.OutsideBank.Telling;
import fangpiao.reconciliation.OutsideBooks;
import fangpiao.shared.Money;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that no power cut touches: the database server, the bank, the developers, and the hand at the switch. It starts
 * the office as a process of its own, kills it, and starts it again, until all contracts are done.
 */
final class World implements AutoCloseable {

    static final Path REPORTS = Path.of("target", "thousand");

    final long seed;
    final int contracts;
    final OutsideBooks books;
    final OutsideBank bank;
    final EmbeddedPostgres server;
    final List<String> wrong = new ArrayList<>();
    final Map<String, Integer> seen = new TreeMap<>();
    /** Orders the bank had carried out when the power failed before anybody could write it down. */
    final Set<String> lost = new ConcurrentSkipListSet<>();

    private final PowerCuts cuts;
    private final LineCuts lines;
    private final HttpServer http;
    private final ObjectMapper json =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private volatile Process office;
    private int openings;

    World(long seed, int contracts) throws IOException {
        this.seed = seed;
        this.contracts = contracts;
        this.books = new OutsideBooks(accounts::get);
        this.bank = new OutsideBank(seed, books);
        this.cuts = new PowerCuts(seed, contracts);
        this.server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "60")
                .start();
        this.lines = new LineCuts(url(), seed);
        this.http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.setExecutor(Executors.newCachedThreadPool());
        http.createContext("/", this::answer);
        http.start();
        Files.createDirectories(REPORTS);
    }

    /** Lives through the whole scenario. */
    void live() throws Exception {
        try (lines) {
            do {
                office = open();
                office.waitFor();
                lines.cutNow(false);
            } while (cuts.wasCut() && wrong.isEmpty());
        }
        seen.put("lines cut", lines.count());
        if (office.exitValue() != 0) say("wrong", "the office closed with " + office.exitValue());
        seen.put("power cuts", openings - 1);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
    }

    private Process open() throws IOException {
        cuts.rearm();
        File log =
                REPORTS.resolve("office-%d-%d.log".formatted(seed, ++openings)).toFile();
        return new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(
                        java,
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=Asia/Shanghai",
                        "-Dscenario.numbersFrom=" + openings * 50_000,
                        "-cp",
                        classPath(),
                        Office.class.getName(),
                        "--server.port=0",
                        "--spring.datasource.url=" + url(),
                        "--spring.datasource.username=postgres",
                        "--camunda.bpm.job-execution.enabled=true",
                        "--thousand.world=http://127.0.0.1:" + http.getAddress().getPort(),
                        "--thousand.seed=" + seed,
                        "--thousand.contracts=" + contracts)
                .toList();
    }

    /** Without the empty entry at its end, which would mean the directory we stand in. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        byte[] answer;
        int code = 200;
        try {
            answer = answer(exchange.getRequestURI().getPath(), query(exchange), body);
        } catch (Exception e) {
            code = 500;
            answer = e.toString().getBytes(StandardCharsets.UTF_8);
            say("wrong", "the world: " + e);
        }
        exchange.sendResponseHeaders(code, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private byte[] answer(String path, Map<String, String> query, byte[] body) throws Exception {
        return switch (path) {
            case "/pay" -> json.writeValueAsBytes(pay(json.readValue(body, Telling.class)));
            case "/late" -> json.writeValueAsBytes(bank.lateAnswers());
            case "/status" ->
                text(bank.statusFile(
                        query.get("batch"),
                        Boolean.parseBoolean(query.get("xml")),
                        json.readValue(body, new TypeReference<List<Asked>>() {})));
            case "/statement" ->
                books.statement(
                        query.get("account"),
                        day(query, "from"),
                        day(query, "to"),
                        Boolean.parseBoolean(query.get("xml")));
            case "/slip" -> text(books.hasSlip(query.get("key")));
            case "/omitted" -> text(books.isOmitted(query.get("key")));
            case "/whose" -> text(books.whose(query.get("account"), query.get("reference")));
            case "/told" -> text(books.isAllTold(query.get("account")));
            case "/deposit" -> {
                accounts.put(query.get("payer"), query.get("account"));
                books.deposit(query.get("account"), money(query), query.get("document"), day(query, "today"));
                yield text("");
            }
            case "/repay" -> {
                books.repay(
                        query.get("rescission"),
                        query.get("account"),
                        money(query),
                        query.get("developer"),
                        day(query, "today"));
                yield text("");
            }
            case "/now" -> {
                cuts.now(Moment.valueOf(query.get("moment")), office);
                yield text("");
            }
            case "/tells" -> {
                say(query.get("what"), new String(body, StandardCharsets.UTF_8));
                yield text("");
            }
            default -> throw new IllegalArgumentException(path);
        };
    }

    private Reply pay(Telling telling) {
        cuts.now(Moment.BEFORE_PAID, office);
        Reply reply = bank.hear(telling);
        if (cuts.now(Moment.AFTER_PAID, office) && books.knows(telling.key())) lost.add(telling.key());
        return reply;
    }

    private synchronized void say(String what, String words) {
        if (what.equals("seen")) {
            String[] count = words.split("\t", 2);
            seen.merge(count[1], Integer.parseInt(count[0]), Integer::sum);
            return;
        }
        if (what.equals("opens")) lines.cutNow(true);
        if (what.equals("wrong")) wrong.add(words);
        // progress on the console, by the clock on the wall and not the scenario's
        System.out.printf(
                "%tT seed %d, %s: %s%n",
                System.currentTimeMillis(), seed, what, words.lines().limit(3).collect(Collectors.joining(" ")));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null || query.isEmpty()) return Map.of();
        return Stream.of(query.split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
    }

    private static LocalDate day(Map<String, String> query, String name) {
        return LocalDate.parse(query.get(name));
    }

    private static Money money(Map<String, String> query) {
        return new Money(Long.parseLong(query.get("fen")));
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (office != null) office.destroyForcibly();
        http.stop(0);
        server.close();
    }
}
