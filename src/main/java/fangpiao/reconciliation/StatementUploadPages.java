package fangpiao.reconciliation;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of statements: brought, looked at, taken over, and what came of it. */
@Controller
class StatementUploadPages {

    private static final int SHOWN = 200;

    private final StatementReception reception;
    private final StatementUploadDesk desk;
    private final StatementUploads files;
    private final BankEntries entries;
    private final Users users;

    StatementUploadPages(
            StatementReception reception,
            StatementUploadDesk desk,
            StatementUploads files,
            BankEntries entries,
            Users users) {
        this.reception = reception;
        this.desk = desk;
        this.files = files;
        this.entries = entries;
        this.users = users;
    }

    @ModelAttribute("mayImport")
    boolean mayImport(HttpServletRequest visit) {
        return visit.isUserInRole(Role.FINANCE_CHECKER.groupId());
    }

    @ModelAttribute("users")
    Users users() {
        return users;
    }

    @PostMapping("/reconciliation/files")
    String bring(@RequestParam MultipartFile file, Principal clerk) throws IOException {
        if (file.isEmpty()) throw new Refusal("请选择银行流水文件（camt.053、CSV或XLSX）。");
        String name = file.getOriginalFilename() == null ? "未命名" : file.getOriginalFilename();
        return "redirect:/reconciliation/files/" + reception.bring(name, file.getBytes(), clerk.getName());
    }

    @GetMapping("/reconciliation/files/{no}")
    String file(@PathVariable long no, Model page) {
        StatementUpload file = files.get(no);
        page.addAttribute("file", file);
        page.addAttribute("atMost", SHOWN);
        if (file.isAdopted()) {
            page.addAttribute("entries", entries.ofFile(no, SHOWN));
            page.addAttribute("outcome", entries.outcomeOf(no));
            return "statement-file";
        }
        StatementUploadDesk.Preview preview = desk.preview(no);
        page.addAttribute("statements", preview.file().statements());
        page.addAttribute("complaints", preview.complaints());
        return "statement-file";
    }

    @PostMapping("/reconciliation/files/{no}/adoption")
    String adopt(@PathVariable long no, Principal clerk) {
        reception.adopt(no, clerk.getName());
        return "redirect:/reconciliation/files/" + no;
    }

    @GetMapping("/reconciliation/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Download.xlsx("银行流水导入模板.xlsx", ReconciliationSheets.template());
    }
}
