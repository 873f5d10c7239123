package fangpiao.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fangpiao.engine.CaseDoor;
import fangpiao.identity.Users;
import fangpiao.project.ProjectDesk;
import fangpiao.secondfactor.SecondFactorDesk;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Download;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits to be paid, the batches, and each batch with its files; the doors are kept elsewhere. */
@Controller
class PaymentPages {

    private static final int BATCHES = 50;

    private final Payments payments;
    private final Batches batches;
    private final BatchLines lines;
    private final StatusFiles statusFiles;
    private final BatchDesk desk;
    private final PaymentDesk orders;
    private final BankFileDesk files;
    private final StatusDesk statuses;
    private final ProjectDesk projects;
    private final SecondFactorDesk secondFactor;
    private final CaseDoor persons;
    private final Users users;
    private final Clock clock;

    PaymentPages(
            Payments payments,
            Batches batches,
            BatchLines lines,
            StatusFiles statusFiles,
            BatchDesk desk,
            PaymentDesk orders,
            BankFileDesk files,
            StatusDesk statuses,
            ProjectDesk projects,
            SecondFactorDesk secondFactor,
            CaseDoor persons,
            Users users,
            Clock clock) {
        this.payments = payments;
        this.batches = batches;
        this.lines = lines;
        this.statusFiles = statusFiles;
        this.desk = desk;
        this.orders = orders;
        this.files = files;
        this.statuses = statuses;
        this.projects = projects;
        this.secondFactor = secondFactor;
        this.persons = persons;
        this.users = users;
        this.clock = clock;
    }

    @ModelAttribute("users")
    Users users() {
        return users;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    /** What this person may do on the pages. */
    @ModelAttribute("may")
    Permissions may(Authentication person) {
        return new Permissions(person.getName(), users.postsOf(person.getName()));
    }

    @GetMapping("/payments")
    String all(Model page) {
        page.addAttribute("groups", groups());
        page.addAttribute("batches", batches.latest(BATCHES));
        return "payments";
    }

    @PostMapping("/payments/batches")
    String compose(
            @RequestParam String payer,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate dueOn,
            @RequestParam(defaultValue = "") List<String> key,
            Authentication person) {
        return "redirect:/payments/batches/" + as(person, () -> desk.compose(payer, dueOn, key));
    }

    @PostMapping("/payments/orders/withdrawal")
    String withdraw(@RequestParam String key, @RequestParam String reason, Authentication person) {
        if (reason.isBlank()) throw new Refusal("请写明撤回原因。");
        as(person, () -> orders.withdraw(key, reason.strip()));
        return "redirect:/payments";
    }

    @GetMapping("/payments/batches/{no}")
    String batch(@PathVariable String no, Authentication person, Model page) {
        PaymentBatch batch = batches.get(no);
        page.addAttribute("wantsCode", secondFactor.wantsCode(person.getName()));
        page.addAttribute("batch", batch);
        page.addAttribute("payer", projects.fund(batch.payer()));
        page.addAttribute("lines", lines.of(no));
        page.addAttribute("acts", batches.actsOf(no));
        page.addAttribute("secondsLeft", secondsLeft(batch));
        page.addAttribute("window", desk.window().toMinutes());
        page.addAttribute("statusFiles", statusFiles.of(no));
        if (batch.isReleased()) {
            page.addAttribute("downloads", files.downloadsOf(no));
            page.addAttribute("painDigest", files.digestOf(no, BankFileFormat.PAIN_001));
            page.addAttribute("csvDigest", files.digestOf(no, BankFileFormat.CSV));
        }
        return "payment-batch";
    }

    @PostMapping("/payments/batches/{no}/approval")
    String approve(
            @PathVariable String no,
            @RequestParam String controlTotal,
            @RequestParam String digest,
            @RequestParam(defaultValue = "") String code,
            Authentication person) {
        Money total = yuan(controlTotal);
        if (!code.isBlank()) secondFactor.take(person.getName(), code);
        as(person, () -> desk.approve(no, total, digest));
        return toBatch(no);
    }

    @PostMapping("/payments/batches/{no}/rejection")
    String reject(@PathVariable String no, @RequestParam String reason, Authentication person) {
        as(person, () -> desk.reject(no, reason));
        return toBatch(no);
    }

    @PostMapping("/payments/batches/{no}/cancellation")
    String cancel(@PathVariable String no, @RequestParam String reason, Authentication person) {
        as(person, () -> desk.cancel(no, reason));
        return toBatch(no);
    }

    @PostMapping("/payments/batches/{no}/telling")
    String tellAgain(@PathVariable String no, Authentication person) {
        as(person, () -> desk.tellAgain(no));
        return toBatch(no);
    }

    @PostMapping("/payments/batches/{no}/statuses")
    String takeStatuses(
            @PathVariable String no, @RequestParam MultipartFile file, Authentication person, RedirectAttributes next)
            throws IOException {
        if (file.isEmpty()) throw new Refusal("请选择银行回执文件（pain.002 XML 或 CSV）。");
        String name = file.getOriginalFilename() == null ? "未命名" : file.getOriginalFilename();
        byte[] content = file.getBytes();
        next.addFlashAttribute("taken", persons.as(person, () -> statuses.take(no, name, content)));
        return toBatch(no);
    }

    @GetMapping("/payments/batches/{no}/pain.001.xml")
    ResponseEntity<byte[]> pain(@PathVariable String no, Authentication person) {
        return handOut(no, BankFileFormat.PAIN_001, MediaType.APPLICATION_XML, person);
    }

    @GetMapping("/payments/batches/{no}/payments.csv")
    ResponseEntity<byte[]> csv(@PathVariable String no, Authentication person) {
        return handOut(no, BankFileFormat.CSV, MediaType.parseMediaType("text/csv; charset=UTF-8"), person);
    }

    private ResponseEntity<byte[]> handOut(String no, BankFileFormat format, MediaType type, Authentication person) {
        var file = persons.as(person, () -> files.handOut(no, format));
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.as(file.name()))
                .body(file.content());
    }

    private List<WaitingGroup> groups() {
        var groups = payments.waiting().stream()
                .collect(groupingBy(
                        payment -> List.of(payment.order().payer(), payment.dueOn()), LinkedHashMap::new, toList()));
        return groups.values().stream()
                .map(group -> new WaitingGroup(
                        projects.fund(group.get(0).order().payer()),
                        group.get(0).dueOn(),
                        group))
                .toList();
    }

    /** In which it may still be cancelled; null outside of the window. */
    private Long secondsLeft(PaymentBatch batch) {
        if (batch.status() != PaymentBatch.Status.APPROVED) return null;
        return Math.max(
                0,
                Duration.between(OffsetDateTime.now(clock), batch.windowEndsAt())
                                .toSeconds()
                        + 1);
    }

    private static Money yuan(String amount) {
        String plain = amount.replace(",", "").replace("，", "").strip();
        if (!plain.matches("\\d{1,12}(\\.\\d{1,2})?")) throw new Refusal("控制总额「%s」不是金额（元）。".formatted(amount));
        return Money.yuan(plain);
    }

    private static String toBatch(String no) {
        return "redirect:/payments/batches/" + no;
    }

    private void as(Authentication person, Runnable act) {
        persons.as(person, () -> {
            act.run();
            return null;
        });
    }

    private String as(Authentication person, Supplier<String> act) {
        return persons.as(person, act);
    }
}
