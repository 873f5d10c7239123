package fangpiao.policy;

import fangpiao.shared.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A rule version as a file: one line for each parameter with its value, its mark and its source
 * ({@code parameter,value,confirmed,source}). What a version does not say it takes from {@code defaults.csv}.
 */
public final class Pack {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private Pack() {}

    /** @param defaults for the parameters the file does not name */
    public static RuleBook read(Reader file, RuleBook defaults) {
        Map<String, String> texts = new LinkedHashMap<>(defaults.texts());
        Map<String, Evidence> evidence = new LinkedHashMap<>(defaults.evidence());
        try (var lines = FORMAT.parse(file)) {
            for (CSVRecord line : lines) {
                requireWhole(line);
                texts.put(line.get("parameter"), line.get("value"));
                if (tellsEvidence(line))
                    evidence.put(
                            line.get("parameter"),
                            new Evidence(Boolean.parseBoolean(line.get("confirmed")), line.get("source")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleBook(texts, evidence);
    }

    /** A name or a date of the version itself needs no source; where it has one, as with a day that is not known, it is kept. */
    private static boolean tellsEvidence(CSVRecord line) {
        return !line.get("parameter").startsWith("version.")
                || !line.get("source").isBlank();
    }

    private static void requireWhole(CSVRecord line) {
        if (!line.isConsistent())
            throw new Refusal("规则文件第%d行应有四列：参数、取值、是否确认、来源。".formatted(line.getRecordNumber() + 1));
    }
}
