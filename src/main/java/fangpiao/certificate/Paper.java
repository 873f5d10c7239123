package fangpiao.certificate;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Lays a certificate out as PDF: the template {@code certificate.html} with the font that every machine then has. */
@Component
class Paper {

    private static final ClassPathResource FONT = new ClassPathResource("fonts/NotoSerifSC-Regular.ttf");

    private final TemplateEngine templates;

    Paper(TemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(Certificate certificate) {
        var facts = new Context(Locale.SIMPLIFIED_CHINESE);
        facts.setVariable("certificate", certificate);
        facts.setVariable("qrCode", QrCode.imageOf(certificate.address()));
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(Paper::font, "Noto Serif SC")
                    .withHtmlContent(templates.process("certificate", facts), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        try {
            return FONT.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
