package fangpiao.proof;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.NestedRuntimeException;

/**
 * What the jar does instead of opening the office: {@code verify-ledger} says whether the books are what was written, and
 * where they are not; {@code export-ledger} writes them to a file that can be verified anywhere. Neither starts the engine
 * or a web server, and neither writes to the database.
 */
public final class LedgerCommand {

    /** How it ends, for whoever runs it by a script. */
    static final int SOUND = 0;

    static final int BAD = 1;
    static final int NOT_VERIFIED = 2;

    private static final String VERIFY = "verify-ledger";
    private static final String EXPORT = "export-ledger";

    private static final String USAGE = """
            用法：
              java -jar fangpiao.jar verify-ledger [--database]        核验数据库中的账册（数据库设置与正式运行相同）
              java -jar fangpiao.jar verify-ledger --file 账册.csv      核验导出的账册文件
              java -jar fangpiao.jar export-ledger --file 账册.csv      导出账册文件
              另加 --seal 次数=校验值                                   与您以前抄下的封账校验值核对
            结果：0 账册完好；1 账册有误；2 未能核验""";

    private LedgerCommand() {}

    /** Whether the words on the command line mean this, and not the application. */
    public static boolean isMeantBy(String... words) {
        return words.length > 0 && (words[0].equals(VERIFY) || words[0].equals(EXPORT));
    }

    /** Does it, and answers with how it ended. */
    public static int run(PrintStream out, String... words) {
        // nobody has told the log yet to be silent about what we ask the database
        LoggingSystem.get(LedgerCommand.class.getClassLoader()).beforeInitialize();
        try {
            var order = LedgerOrder.read(words);
            return words[0].equals(EXPORT) ? export(order, out) : verify(order, out);
        } catch (LedgerOrder.Unclear unclear) {
            out.println(unclear.getMessage());
            out.println(USAGE);
        } catch (NoSuchFileException | FileAlreadyExistsException file) {
            out.println((file instanceof NoSuchFileException ? "没有文件：" : "文件已存在，不予覆盖：") + file.getFile());
        } catch (IOException cannot) {
            out.println("未能核验：" + cannot.getMessage());
        } catch (NestedRuntimeException cannot) {
            out.println("未能核验，数据库答复：" + cannot.getMostSpecificCause().getMessage());
        }
        return NOT_VERIFIED;
    }

    private static int verify(LedgerOrder order, PrintStream out) throws IOException {
        Verdict verdict = order.file().isPresent() ? ofFile(order) : ofDatabase(order);
        verdict.lines().forEach(out::println);
        return verdict.isSound() ? SOUND : BAD;
    }

    private static Verdict ofDatabase(LedgerOrder order) throws IOException {
        var verification = new Verification();
        ServerBooks.read(order.settings(), tables -> tables.readAll(verification));
        order.noted().ifPresent(seal -> verification.note(seal.no(), seal.hash()));
        return Verdict.of(verification, verification.findings());
    }

    private static Verdict ofFile(LedgerOrder order) throws IOException {
        var verification = new Verification();
        var reader = new LedgerFileReader(verification);
        Optional<Finding> torn;
        try (var file =
                new BufferedInputStream(Files.newInputStream(order.file().orElseThrow()))) {
            torn = reader.read(file);
        }
        order.noted().ifPresent(seal -> verification.note(seal.no(), seal.hash()));
        List<Finding> findings = reader.isAtTheEnd() ? verification.findings() : verification.findingsSoFar();
        return Verdict.of(verification, findings).with(torn.stream().toList());
    }

    private static int export(LedgerOrder order, PrintStream out) throws IOException {
        Path path = order.file().orElseThrow(() -> new LedgerOrder.Unclear("请用 --file 写明导出到哪个文件。"));
        try (var file =
                new LedgerFile(new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)))) {
            ServerBooks.read(order.settings(), tables -> tables.readAll(file));
            file.end();
        }
        out.println("账册已导出到 " + path);
        return SOUND;
    }
}
