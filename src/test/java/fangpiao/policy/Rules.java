package fangpiao.policy;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Rule versions for tests: the shipped defaults with a few parameters of one's own. */
public final class Rules {

    private static final Map<String, String> HEAD = Map.of(
            "version.code", "TEST",
            "version.name", "测试规则",
            "version.city", "测试市",
            "version.legalBasis", "测试文件",
            "version.issuedOn", "2024-01-01",
            "version.effectiveFrom", "2024-01-01",
            "scope.areas", "999999");

    private Rules() {}

    /** Pairs of parameter code and text, as in a pack: {@code Rules.with("term.months", "6")}. */
    public static Policy with(String... pairs) {
        return book(pairs).read();
    }

    public static RuleBook book(String... pairs) {
        RuleBook defaults = Packs.defaults();
        var texts = new HashMap<>(defaults.texts());
        texts.putAll(HEAD);
        for (int i = 0; i < pairs.length; i += 2) texts.put(pairs[i], pairs[i + 1]);
        return new RuleBook(texts, defaults.evidence());
    }

    /** A flat bonus in the face. */
    public static Policy flat(String rate) {
        return with("bonus.1.model", "M1_IN_FACE_FLAT", "bonus.1.rate", rate);
    }

    /** A pack for tests, below {@code policy-test/}, read as the shipped ones are. */
    public static Policy testPack(String code) {
        var file = Rules.class.getResourceAsStream("/policy-test/" + code + ".csv");
        return Pack.read(new InputStreamReader(file, StandardCharsets.UTF_8), Packs.defaults())
                .read();
    }

    /** A shipped pack. */
    public static Policy pack(String code) {
        return Packs.all().stream()
                .filter(pack -> pack.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
