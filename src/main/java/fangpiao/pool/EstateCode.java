package fangpiao.pool;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The short code of an estate, from the Pinyin initials of its name without what stands in brackets: 春雨新居 → CYXJ. Clerks
 * can say it and type it.
 */
final class EstateCode {

    private static final Charset GB2312 = Charset.forName("GB2312");

    /** The common characters of GB 2312 stand in the order of their Pinyin: here each initial begins. */
    private static final int[] FIRST_OF_INITIAL = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };

    private static final String INITIALS = "ABCDEFGHJKLMNOPQRSTWXYZ";
    private static final int END_OF_COMMON_CHARACTERS = 0xD7FA;
    private static final int LONGEST = 8;

    private EstateCode() {}

    static String of(String name) {
        var code = new StringBuilder();
        name.replaceAll("[（(].*?[）)]", "")
                .codePoints()
                .mapToObj(EstateCode::initial)
                .forEach(code::append);
        String letters = code.isEmpty() ? "X" : code.toString();
        return letters.substring(0, Math.min(LONGEST, letters.length()));
    }

    private static String initial(int character) {
        String text = Character.toString(character);
        if (text.matches("[0-9A-Za-z]")) return text.toUpperCase(Locale.ROOT);
        byte[] bytes = text.getBytes(GB2312);
        if (bytes.length != 2) return "";
        int code = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (code < FIRST_OF_INITIAL[0] || code >= END_OF_COMMON_CHARACTERS) return "";
        int initial = INITIALS.length() - 1;
        while (code < FIRST_OF_INITIAL[initial]) initial--;
        return INITIALS.substring(initial, initial + 1);
    }
}
