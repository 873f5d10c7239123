package fangpiao.attestation;

import fangpiao.document.Paper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The attestation of a decision: to read, to print, and as a file that can be verified elsewhere. */
@Controller
class AttestationPages {

    private final AttestationDesk desk;
    private final Paper paper;
    private final Clock clock;
    private final String bureau;

    AttestationPages(AttestationDesk desk, Paper paper, Clock clock, @Value("${fangpiao.bureau}") String bureau) {
        this.desk = desk;
        this.paper = paper;
        this.clock = clock;
        this.bureau = bureau;
    }

    @GetMapping("/decisions/{id:\\d{1,18}}")
    ModelAndView page(@PathVariable long id) {
        return desk.find(id)
                .map(sheet -> new ModelAndView("attestation", Map.of("sheet", sheet)))
                .orElseGet(() -> new ModelAndView("no-attestation", Map.of(), HttpStatus.NOT_FOUND));
    }

    @GetMapping("/decisions/{id:\\d{1,18}}.pdf")
    ResponseEntity<byte[]> print(@PathVariable long id) {
        return desk.find(id)
                .map(sheet -> paper.show(
                        "attestation-%d.pdf".formatted(id),
                        "attestation-paper",
                        Map.of("sheet", sheet, "bureau", bureau, "printedAt", LocalDateTime.now(clock))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What was signed, byte by byte, with signature and public key. */
    @GetMapping("/decisions/{id:\\d{1,18}}.json")
    ResponseEntity<String> file(@PathVariable long id) {
        return desk.find(id)
                .map(sheet -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(CanonicalText.of(file(sheet))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Map<String, Object> file(AttestationSheet sheet) {
        Attestation one = sheet.attestation();
        var file = new LinkedHashMap<String, Object>();
        file.put("signedText", one.signedText().text());
        file.put("seen", one.seen());
        file.put("answers", one.answers());
        file.put("digest", sheet.digest());
        file.put("signature", one.signature());
        file.put("keyId", one.keyId());
        if (sheet.key() != null) file.put("publicKey", sheet.key().publicKey());
        return file;
    }
}
