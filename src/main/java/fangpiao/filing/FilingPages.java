package fangpiao.filing;

import fangpiao.identity.Role;
import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Download;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The day's filings, and the file they come with where there is no interface. */
@Controller
class FilingPages {

    private static final int LINES = 200;
    private static final int FILES = 10;
    private static final int PREVIEWED = 20;
    private final Filings filings;
    private final FilingDays days;
    private final FilingFiles files;
    private final FilingFileDesk desk;
    private final Differences differences;
    private final Users users;
    private final Clock clock;

    FilingPages(
            Filings filings,
            FilingDays days,
            FilingFiles files,
            FilingFileDesk desk,
            Differences differences,
            Users users,
            Clock clock) {
        this.filings = filings;
        this.days = days;
        this.files = files;
        this.desk = desk;
        this.differences = differences;
        this.users = users;
        this.clock = clock;
    }

    /** Whether to show the buttons; the door itself is kept elsewhere. */
    @ModelAttribute("mayWork")
    boolean mayWork(HttpServletRequest visit) {
        return visit.isUserInRole(Role.CONTRACT_VERIFIER.groupId());
    }

    @ModelAttribute("users")
    Users users() {
        return users;
    }

    @GetMapping("/filings")
    String today(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day, Model page) {
        LocalDate today = LocalDate.now(clock);
        LocalDate shown = day == null ? today : day;
        page.addAttribute("today", today);
        page.addAttribute("shown", shown);
        page.addAttribute("lines", filings.receivedOn(shown, LINES));
        page.addAttribute("atMost", LINES);
        page.addAttribute("days", days.upTo(today));
        page.addAttribute("files", files.last(FILES));
        page.addAttribute("open", differences.countOpen());
        return "filings";
    }

    @PostMapping("/filings/files")
    String bring(@RequestParam MultipartFile file, Principal clerk) throws IOException {
        if (file.isEmpty()) throw new Refusal("请选择网签备案文件（XLSX或CSV）。");
        String name = file.getOriginalFilename() == null ? "未命名" : file.getOriginalFilename();
        return "redirect:/filings/files/" + desk.bring(name, file.getBytes(), clerk.getName());
    }

    @GetMapping("/filings/files/{no}")
    String file(@PathVariable long no, Model page) {
        FilingFile file = files.get(no);
        page.addAttribute("file", file);
        if (file.isAdopted()) {
            page.addAttribute("lines", filings.ofFile(no));
            return "filing-file";
        }
        FilingSheet sheet = desk.preview(no);
        page.addAttribute("complaints", sheet.complaints());
        page.addAttribute("first", sheet.filings().stream().limit(PREVIEWED).toList());
        return "filing-file";
    }

    @PostMapping("/filings/files/{no}/adoption")
    String adopt(@PathVariable long no, Principal clerk) {
        desk.adopt(no, clerk.getName());
        return "redirect:/filings/files/" + no;
    }

    @GetMapping("/filings/files/{no}/complaints.xlsx")
    ResponseEntity<byte[]> complaints(@PathVariable long no) {
        return Download.xlsx("网签备案问题清单%d.xlsx".formatted(no), desk.preview(no).withComplaints());
    }

    @GetMapping("/filings/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Download.xlsx("网签备案导入模板.xlsx", FilingSheet.template());
    }
}
