package fangpiao.thousand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangpiao.payment.BankAnswer;
import fangpiao.payment.OutsideBank.Asked;
import fangpiao.payment.OutsideBank.Reply;
import fangpiao.payment.OutsideBank.Telling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the office reaches the world that no power cut touches: the bank, the developers, and who writes down what happens. */
@Component
@Profile("thousand")
public class Outside {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private final String address;

    Outside(@Value("${thousand.world}") String address) {
        this.address = address;
    }

    public Reply pay(Telling telling) {
        return read(ask("/pay", Map.of(), write(telling)), new TypeReference<>() {});
    }

    public List<BankAnswer> lateAnswers() {
        return read(ask("/late", Map.of(), ""), new TypeReference<>() {});
    }

    public String statusFile(String batch, boolean xml, List<Asked> orders) {
        return text(ask("/status", Map.of("batch", batch, "xml", xml), write(orders)));
    }

    byte[] statement(String account, String from, String to, boolean xml) {
        return ask("/statement", Map.of("account", account, "from", from, "to", to, "xml", xml), "");
    }

    boolean hasSlip(String key) {
        return text(ask("/slip", Map.of("key", key), "")).equals("true");
    }

    boolean isOmitted(String key) {
        return text(ask("/omitted", Map.of("key", key), "")).equals("true");
    }

    String whose(String account, String reference) {
        return text(ask("/whose", Map.of("account", account, "reference", reference), ""));
    }

    boolean isAllTold(String account) {
        return text(ask("/told", Map.of("account", account), "")).equals("true");
    }

    void deposits(String payer, String account, long fen, String document, String today) {
        ask(
                "/deposit",
                Map.of("payer", payer, "account", account, "fen", fen, "document", document, "today", today),
                "");
    }

    void repays(String rescission, String account, long fen, String developer, String today) {
        ask(
                "/repay",
                Map.of(
                        "rescission",
                        rescission,
                        "account",
                        account,
                        "fen",
                        fen,
                        "developer",
                        developer,
                        "today",
                        today),
                "");
    }

    /** Says what is under way, so that the power may fail just then. */
    void now(Moment moment) {
        ask("/now", Map.of("moment", moment.name()), "");
    }

    /** What was seen, for the report. */
    void tells(String what, String words) {
        ask("/tells", Map.of("what", what), words);
    }

    private byte[] ask(String path, Map<String, Object> query, String body) {
        String words = query.entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + path + "?" + words))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) throw new IllegalStateException(path + ": " + text(response.body()));
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(byte[] body, TypeReference<T> type) {
        try {
            return json.readValue(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
