package fangpiao.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Finds out what a file is and cuts it into lines of cells, one list of lines for each of its sheets. */
final class Lines {

    private static final int LARGEST = 20 << 20;
    private static final int START = 8;
    private static final Charset GB18030 = Charset.forName("GB18030");
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private Lines() {}

    static List<List<List<Cell>>> of(byte[] file) {
        if (file.length == 0) throw new Refusal("文件是空的。");
        if (file.length > LARGEST) throw new Refusal("文件超过20MB，请分成几个文件。");
        byte[] start = Arrays.copyOf(file, START);
        if (ReadableWorkbook.isOLE2Header(start)) throw new Refusal("文件是旧版.xls或已加密，请另存为不加密的.xlsx后再上传。");
        if (ReadableWorkbook.isOOXMLZipHeader(start)) return Xlsx.lines(file);
        return List.of(Csv.lines(text(file)));
    }

    /** Text is UTF-8, or what Chinese spreadsheets save as CSV. */
    private static String text(byte[] file) {
        for (byte one : file) if (one == 0) throw new Refusal("文件既不是XLSX，也不是CSV。");
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, GB18030);
        }
    }
}
