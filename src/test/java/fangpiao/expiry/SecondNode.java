package fangpiao.expiry;

import fangpiao.FangpiaoApplication;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The product in a process of its own, on a database that others use as well. It works the daily sheet, again and again, until it is killed. */
public final class SecondNode implements AutoCloseable {

    private final Process process;

    private SecondNode(Process process) {
        this.process = process;
    }

    /** @param settings besides those of the tests: {@code --name=value} */
    public static SecondNode on(String databaseUrl, String... settings) throws IOException {
        Path logs = Files.createDirectories(Path.of("target", "second-node"));
        return new SecondNode(new ProcessBuilder(command(databaseUrl, settings))
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("node.log").toFile())
                .start());
    }

    /** As the power fails: it can do nothing about it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        var context = new SpringApplicationBuilder(FangpiaoApplication.class)
                .profiles("test")
                .run(args);
        DailySheet sheet = context.getBean(DailySheet.class);
        while (true) sheet.work();
    }

    private static List<String> command(String databaseUrl, String... settings) {
        var product = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                SecondNode.class.getName(),
                "--server.port=0",
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=postgres");
        return Stream.concat(product, Stream.of(settings)).toList();
    }

    /** Without the empty entry at its end, which would mean the directory we stand in. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
