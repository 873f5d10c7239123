package fangpiao.document;

import fangpiao.shared.CaseNo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The papers of a case: what belongs to it, what is there, and adding to it. */
@Controller
class DocumentsPage {

    /** Who may look at everything and change nothing. */
    private static final Set<String> READERS = Set.of("ROLE_manager", "ROLE_auditor");

    private final Attachments attachments;

    DocumentsPage(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/cases/{caseNo}/documents")
    ModelAndView show(@PathVariable String caseNo, Authentication person) {
        var of = new CaseNo(caseNo);
        if (!attachments.isCase(of))
            return new ModelAndView("no-such-case", Map.of("caseNo", caseNo), HttpStatus.NOT_FOUND);
        return new ModelAndView(
                "documents",
                Map.of(
                        "caseNo", caseNo,
                        "here", "/cases/%s/documents".formatted(caseNo),
                        "items", attachments.items(of),
                        "states", attachments.statesByDocument(of),
                        "names", names(of),
                        "counts", attachments.countByDocument(of),
                        "files", attachments.of(of),
                        "mayAdd", mayAdd(person)));
    }

    @PostMapping("/cases/{caseNo}/documents")
    String add(
            @PathVariable String caseNo,
            @RequestParam List<String> document,
            @RequestParam List<MultipartFile> file,
            Authentication person)
            throws IOException {
        attachments.add(new CaseNo(caseNo), Upload.chosen(document, file), person.getName());
        return "redirect:/cases/{caseNo}/documents";
    }

    @GetMapping("/cases/{caseNo}/documents/{id}")
    ResponseEntity<byte[]> file(@PathVariable String caseNo, @PathVariable long id) {
        return attachments.find(new CaseNo(caseNo), id).map(this::inline).orElseGet(() -> ResponseEntity.notFound()
                .build());
    }

    private ResponseEntity<byte[]> inline(Attachment attachment) {
        var shown = ContentDisposition.inline()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(attachments.content(attachment));
    }

    private static boolean mayAdd(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .noneMatch(READERS::contains);
    }

    private Map<String, String> names(CaseNo caseNo) {
        return attachments.items(caseNo).stream()
                .collect(Collectors.toMap(Checklist.Item::code, Checklist.Item::chinese));
    }
}
