package fangpiao;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser before the door: keeps cookies, follows no redirect by itself. */
public class Visitor {

    private static final String PASSWORD = "fangpiao-demo";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String house;

    public Visitor(int port) {
        this.house = "http://localhost:" + port;
    }

    public static Visitor loggedIn(int port, String user) {
        var visitor = new Visitor(port);
        var answer = visitor.login(user, PASSWORD);
        if (visitor.location(answer).contains("error")) {
            throw new AssertionError(user + " cannot log in");
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    public HttpResponse<String> login(String user, String password) {
        return submit("/login", Map.of("username", user, "password", password), csrfToken());
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    /** Opens a page as a browser does, which wants no JSON. */
    public HttpResponse<String> open(String path) {
        return send(to(path).header("Accept", "text/html").GET());
    }

    /** What is not text: a certificate. */
    public HttpResponse<byte[]> fetch(String path) {
        return send(to(path).GET(), BodyHandlers.ofByteArray());
    }

    /** Submits a form of one of our own pages; without a token if that is empty. */
    public HttpResponse<String> submit(String path, Map<String, String> fields, String csrfToken) {
        return submit(path, fields.entrySet(), csrfToken);
    }

    /** Submits a form that stood on another page, perhaps of another house. */
    public HttpResponse<String> submitFrom(String referer, String path, String field, String csrfToken) {
        return send(to(path).header("Referer", referer)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(field + "&_csrf=" + csrfToken)));
    }

    /** A form in which a field may occur several times. */
    public HttpResponse<String> submit(String path, Collection<Map.Entry<String, String>> fields, String csrfToken) {
        var body = fields.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + csrfToken)));
    }

    /** Submits a form with one file and nothing else but the token. */
    public HttpResponse<String> upload(String path, byte[] file, String csrfToken) {
        return upload(path, Map.of(), "file.csv", file, csrfToken);
    }

    /** Submits a form with some fields and a file. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String fileName, byte[] file, String csrfToken) {
        var body = new ByteArrayOutputStream();
        var text = new StringBuilder(part("_csrf") + "\r\n\r\n" + csrfToken + "\r\n");
        fields.forEach((name, value) ->
                text.append(part(name)).append("\r\n\r\n").append(value).append("\r\n"));
        text.append(part("file")).append("; filename=\"").append(fileName).append("\"\r\n");
        text.append("Content-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Submits a form that has a field for each of several files; one without a name was not chosen. */
    public HttpResponse<String> uploadAll(String path, List<NamedFile> files, String csrfToken) {
        var body = new ByteArrayOutputStream();
        write(body, part("_csrf") + "\r\n\r\n" + csrfToken + "\r\n");
        for (NamedFile file : files) {
            write(body, part("document") + "\r\n\r\n" + file.document() + "\r\n");
            write(body, part("file") + "; filename=\"" + file.name() + "\"\r\n");
            write(body, "Content-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(file.content());
            write(body, "\r\n");
        }
        write(body, "--part--\r\n");
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file chosen for a paper of a case. */
    public record NamedFile(String document, String name, byte[] content) {}

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String name) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    /** Asks the engine as Tasklist does. */
    public HttpResponse<String> ask(String path) {
        return get(ENGINE + path);
    }

    /** Tells the engine something as Tasklist does, with its token. */
    public HttpResponse<String> tell(String method, String path, String json) {
        return call(method, ENGINE + path, json);
    }

    public HttpResponse<String> call(String method, String path, String json) {
        return send(to(path).header("Content-Type", "application/json")
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse(""))
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Calls as another system does: name and password with every call, no session. */
    public HttpResponse<String> getAs(String user, String path) {
        return send(as(user, path).GET());
    }

    public HttpResponse<String> postAs(String user, String path, String json) {
        return send(as(user, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Writes as another system does, which names its request by a key. */
    public HttpResponse<String> writeAs(String user, String path, String key, String json) {
        return send(as(user, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder as(String user, String path) {
        var secret = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return to(path).header("Authorization", "Basic " + secret);
    }

    public String csrfToken() {
        return csrfTokenOf("/login");
    }

    /** The token that a page has put into its form. */
    public String csrfTokenOf(String path) {
        var page = TOKEN.matcher(get(path).body());
        return page.find() ? page.group(1) : "";
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(house, "");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(house + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            return client.send(request.build(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
