package fangpiao.policychange;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** The text of a pack that somebody uploads: as we write it, or as a Chinese spreadsheet saves it. */
final class PackFile {

    private static final Charset OF_SPREADSHEETS = Charset.forName("GB18030");

    private PackFile() {}

    static String text(byte[] file) {
        if (file.length == 0) throw new Refusal("请选择规则文件（CSV）。");
        String text = decoded(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notOurs) {
            return new String(file, OF_SPREADSHEETS);
        }
    }
}
