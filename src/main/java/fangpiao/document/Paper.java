package fangpiao.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Lays a template out as PDF, with the fonts that every machine then has. */
@Component
public class Paper {

    private static final ClassPathResource TEXT = new ClassPathResource("fonts/NotoSerifSC-Regular.ttf");
    /** Greek letters and squared units, which formulas need. */
    private static final ClassPathResource SIGNS = new ClassPathResource("fonts/NotoSerifSC-Signs.ttf");

    private final TemplateEngine templates;

    Paper(TemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /** As the answer to a browser, which shows it under that name. */
    public ResponseEntity<byte[]> show(String fileName, String template, Map<String, Object> facts) {
        var shown = ContentDisposition.inline().filename(fileName).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(print(template, facts));
    }

    /**
     * The template is a page of {@code src/main/resources/templates}, written in {@code 'Noto Serif SC'} or, if it shows
     * formulas, in {@code 'Noto Serif SC', 'Noto Serif SC Signs'}.
     */
    public byte[] print(String template, Map<String, Object> facts) {
        String page = templates.process(template, new Context(Locale.SIMPLIFIED_CHINESE, facts));
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> open(TEXT), "Noto Serif SC")
                    .useFont(() -> open(SIGNS), "Noto Serif SC Signs")
                    .withHtmlContent(page, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream open(ClassPathResource font) {
        try {
            return font.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
