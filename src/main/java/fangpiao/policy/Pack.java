package fangpiao.policy;

import fangpiao.shared.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A rule version as a file: one line for each parameter with its value, its mark and its source
 * ({@code parameter,value,confirmed,source}; further columns are for the reader). What a version does not say it takes from
 * {@code defaults.csv}.
 */
public final class Pack {

    private static final List<String> HEAD = List.of(
            "version.code",
            "version.name",
            "version.city",
            "version.legalBasis",
            "version.issuedOn",
            "version.effectiveFrom",
            "version.effectiveTo",
            "version.projectCode");

    private static final List<String> COLUMNS = List.of("parameter", "value", "confirmed", "source");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private Pack() {}

    /** The book as a file that can be read again; the Chinese names stand in a last column, which reading passes over. */
    public static void write(RuleBook book, Appendable file) {
        try (var lines = new CSVPrinter(file, CSVFormat.RFC4180)) {
            lines.printRecord("parameter", "value", "confirmed", "source", "name");
            for (String code : HEAD) lines.printRecord(line(book, code, ""));
            for (Parameter<?> parameter : Parameters.all()) lines.printRecord(line(book, parameter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] line(RuleBook book, Parameter<?> parameter) {
        return line(book, parameter.code(), parameter.section().chinese() + "：" + parameter.chinese());
    }

    /** What is not given needs no source, unless one says why it is not. */
    private static Object[] line(RuleBook book, String code, String name) {
        String value = book.text(code);
        Evidence known = book.evidence().get(code);
        if (known == null || value.isEmpty() && known.equals(Policy.NONE))
            return new Object[] {code, value, "", "", name};
        return new Object[] {code, value, known.confirmed(), known.source(), name};
    }

    /** @param defaults for the parameters the file does not name */
    public static RuleBook read(Reader file, RuleBook defaults) {
        Map<String, String> texts = new LinkedHashMap<>(defaults.texts());
        Map<String, Evidence> evidence = new LinkedHashMap<>(defaults.evidence());
        try (var lines = FORMAT.parse(file)) {
            requireColumns(lines.getHeaderNames());
            for (CSVRecord line : records(lines)) {
                requireWhole(line);
                if (line.get("parameter").isEmpty()) continue;
                texts.put(line.get("parameter"), line.get("value"));
                evidence(line)
                        .ifPresentOrElse(
                                known -> evidence.put(line.get("parameter"), known),
                                () -> evidence.remove(line.get("parameter")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleBook(texts, evidence);
    }

    private static List<CSVRecord> records(CSVParser lines) {
        try {
            return lines.getRecords();
        } catch (UncheckedIOException e) {
            throw new Refusal("规则文件第%d行附近的引号不完整，请检查后重新上传。".formatted(lines.getCurrentLineNumber()));
        }
    }

    private static void requireColumns(List<String> names) {
        if (!names.containsAll(COLUMNS)) throw new Refusal("规则文件的首行应为：" + String.join(",", COLUMNS) + "。");
    }

    /** What stands behind the line, if it says so. */
    private static Optional<Evidence> evidence(CSVRecord line) {
        var evidence = new Evidence(confirmed(line), line.get("source"));
        boolean silent = !evidence.confirmed() && evidence.source().isEmpty();
        return silent ? Optional.empty() : Optional.of(evidence);
    }

    /** As a spreadsheet may write it. */
    private static boolean confirmed(CSVRecord line) {
        return switch (line.get("confirmed").toLowerCase(Locale.ROOT)) {
            case "true", "是", "已确认" -> true;
            case "", "false", "否", "待确认" -> false;
            default ->
                throw new Refusal("规则文件第%d行「%s」的 confirmed 应为 true 或 false。"
                        .formatted(line.getRecordNumber() + 1, line.get("parameter")));
        };
    }

    private static void requireWhole(CSVRecord line) {
        if (!line.isConsistent())
            throw new Refusal("规则文件第%d行列数与首行不同，应有：参数、取值、是否确认、来源。".formatted(line.getRecordNumber() + 1));
    }
}
