package fangpiao.reconciliation;

import fangpiao.shared.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of statements as it was read.
 *
 * @param complaints what is wrong with it in itself; with any, nothing of it is taken over
 */
record StatementFile(StatementFormat format, List<Statement> statements, List<String> complaints) {

    private static final int LARGEST = 60 << 20;

    /** Refuses what cannot be read to its end. */
    static StatementFile read(byte[] file) {
        if (file.length == 0) throw new Refusal("文件是空的。");
        if (file.length > LARGEST) throw new Refusal("文件超过60MB，请按日分成几个文件。");
        StatementFile read = isXml(file) ? CamtReader.read(file) : SheetReader.read(file);
        return read.complaints().isEmpty() ? read.addedUp() : read;
    }

    /** What adds up to nothing because it was not read is not told a second time. */
    private StatementFile addedUp() {
        List<String> contradictions = statements.stream()
                .flatMap(statement -> statement.complaints().stream())
                .toList();
        return new StatementFile(format, statements, contradictions);
    }

    int lines() {
        return statements.stream()
                .mapToInt(statement -> statement.lines().size())
                .sum();
    }

    /** Two files with the same mark are the same file. */
    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Begins with a tag, whatever signs of encoding or blanks stand before it. */
    private static boolean isXml(byte[] file) {
        for (byte sign : file) {
            if (sign == '<') return true;
            boolean before = sign < 0 || sign == 0 || Character.isWhitespace(sign);
            if (!before) return false;
        }
        return false;
    }
}
