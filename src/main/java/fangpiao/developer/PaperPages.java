package fangpiao.developer;

import fangpiao.document.Attachment;
import fangpiao.document.Attachments;
import fangpiao.document.Checklist;
import fangpiao.document.Upload;
import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The papers of the company's applications and claims: what belongs to them, what is there, and adding to it. */
@Controller
class PaperPages {

    private final Companies companies;
    private final OwnCases cases;
    private final Attachments attachments;

    PaperPages(Companies companies, OwnCases cases, Attachments attachments) {
        this.companies = companies;
        this.cases = cases;
        this.attachments = attachments;
    }

    @GetMapping("/developer/cases/{caseNo}/documents")
    ModelAndView show(@PathVariable String caseNo, Principal person) {
        OwnCase entry = own(caseNo, person);
        var own = new CaseNo(entry.caseNo());
        List<Checklist.Item> items = attachments.items(own);
        List<Attachment> files = filesOf(entry, person);
        return new ModelAndView(
                "documents",
                Map.of(
                        "caseNo", caseNo,
                        "here", "/developer/cases/%s/documents".formatted(caseNo),
                        "items", items,
                        "names",
                                items.stream().collect(Collectors.toMap(Checklist.Item::code, Checklist.Item::chinese)),
                        "states", attachments.statesByDocument(own),
                        "counts", countByDocument(files),
                        "files", files,
                        "mayAdd", entry.open()));
    }

    @PostMapping("/developer/cases/{caseNo}/documents")
    String add(
            @PathVariable String caseNo,
            @RequestParam List<String> document,
            @RequestParam List<MultipartFile> file,
            Principal person)
            throws IOException {
        OwnCase entry = own(caseNo, person);
        if (!entry.open()) throw new Refusal("案件%s已办结，不能再上传材料。".formatted(caseNo));
        attachments.add(new CaseNo(entry.caseNo()), Upload.chosen(document, file), person.getName());
        return "redirect:/developer/cases/{caseNo}/documents";
    }

    @GetMapping("/developer/cases/{caseNo}/documents/{id}")
    ResponseEntity<byte[]> file(@PathVariable String caseNo, @PathVariable long id, Principal person) {
        Attachment attachment = filesOf(own(caseNo, person), person).stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow(PaperPages::notThere);
        var shown = ContentDisposition.inline()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .body(attachments.content(attachment));
    }

    private OwnCase own(String caseNo, Principal person) {
        return cases.find(companies.of(person), caseNo)
                .filter(OwnCase::hasPapers)
                .orElseThrow(PaperPages::notThere);
    }

    /** With a claim officials keep what they collect, also of holders and buyers; of that the company sees nothing. */
    private List<Attachment> filesOf(OwnCase own, Principal person) {
        List<Attachment> all = attachments.of(new CaseNo(own.caseNo()));
        if (own.kind() == CaseKind.POOL_ENTRY) return all;
        Set<String> clerks = companies.clerksOf(companies.of(person));
        return all.stream().filter(file -> clerks.contains(file.addedById())).toList();
    }

    private static Map<String, Integer> countByDocument(List<Attachment> files) {
        return files.stream()
                .filter(file -> !file.superseded())
                .collect(Collectors.groupingBy(Attachment::document, Collectors.summingInt(file -> 1)));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
