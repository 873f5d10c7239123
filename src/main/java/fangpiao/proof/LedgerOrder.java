package fangpiao.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the words on the command line ask for.
 *
 * @param path of the file; null for the database
 * @param seal one that somebody has noted; null if nobody did
 * @param rest settings, as the application takes them
 */
record LedgerOrder(Path path, Seal seal, List<String> rest) {

    /** A seal's number and hash, as somebody has written them down. */
    record Seal(int no, byte[] hash) {}

    /** Nobody can tell what was meant. */
    static class Unclear extends RuntimeException {

        Unclear(String sentence) {
            super(sentence);
        }
    }

    /** @param words of which the first is the command itself */
    static LedgerOrder read(String... words) {
        Path path = null;
        Seal seal = null;
        var rest = new ArrayList<String>();
        Iterator<String> more = List.of(words).subList(1, words.length).iterator();
        while (more.hasNext()) {
            String word = more.next();
            if (isOption("--file", word)) path = Path.of(valueOf("--file", word, more));
            else if (isOption("--seal", word)) seal = seal(valueOf("--seal", word, more));
            else if (word.startsWith("--spring.")) rest.add(word);
            else if (!word.equals("--database")) throw new Unclear("不认识的参数：" + word);
        }
        return new LedgerOrder(path, seal, List.copyOf(rest));
    }

    Optional<Path> file() {
        return Optional.ofNullable(path);
    }

    Optional<Seal> noted() {
        return Optional.ofNullable(seal);
    }

    String[] settings() {
        return rest.toArray(String[]::new);
    }

    private static boolean isOption(String option, String word) {
        return word.equals(option) || word.startsWith(option + "=");
    }

    private static String valueOf(String option, String word, Iterator<String> more) {
        if (word.length() > option.length()) return word.substring(option.length() + 1);
        if (more.hasNext()) return more.next();
        throw new Unclear(option + " 之后缺少内容。");
    }

    private static Seal seal(String noted) {
        try {
            String[] parts = noted.split("=", 2);
            return new Seal(Integer.parseInt(parts[0]), HexFormat.of().parseHex(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notASeal) {
            throw new Unclear("--seal 应写作 次数=校验值（64位十六进制）：" + noted);
        }
    }
}
