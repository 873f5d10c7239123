package fangpiao.shared;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/** A QR code as an image that stands inside a page, with room for a crease or a stamp on it. */
public final class QrCode {

    private static final int PIXELS = 420;
    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.MARGIN, 1, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);

    private QrCode() {}

    public static String imageOf(String address) {
        try {
            var code = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS);
            var png = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(code, "PNG", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
