package fangpiao.document;

import fangpiao.shared.Refusal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** What may be attached, known by its first bytes and not by its name. */
enum MediaKind {
    PDF("application/pdf", "255044462d"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a");

    private final String mediaType;
    private final byte[] beginning;

    MediaKind(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    static MediaKind of(byte[] content) {
        return Stream.of(values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .orElseThrow(() -> new Refusal("只能上传PDF、JPEG或PNG文件，所选文件的内容不是其中任何一种。"));
    }

    String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] content) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
