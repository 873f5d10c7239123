package fangpiao.market;

import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import fangpiao.shared.Turnstile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The disclosure list as files: a sheet for people, lines for machines. */
@Controller
class DisclosurePages {

    static final int PER_MINUTE = 6;

    private static final int AT_A_TIME = 1_000;

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Disclosure disclosure;
    private final Turnstile turnstile;
    private final Clock clock;

    DisclosurePages(Disclosure disclosure, Clock clock) {
        this.disclosure = disclosure;
        this.turnstile = new Turnstile(clock, PER_MINUTE);
        this.clock = clock;
    }

    @GetMapping("/market/units.xlsx")
    void sheet(HttpServletRequest visitor, HttpServletResponse answer) throws IOException {
        try (var out = begin(visitor, answer, "xlsx", SHEET);
                var book = new Workbook(out, "fangpiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("房源公示表");
            sheet.freezePane(0, 1);
            write(sheet, 0, Disclosure.COLUMNS);
            var line = new AtomicInteger();
            disclosure.read(today(), cells -> write(sheet, line.incrementAndGet(), cells));
        }
    }

    @GetMapping("/market/units.csv")
    void lines(HttpServletRequest visitor, HttpServletResponse answer) throws IOException {
        try (var out = new PrintWriter(begin(visitor, answer, "csv", "text/csv"), false, StandardCharsets.UTF_8)) {
            // the mark by which a spreadsheet knows UTF-8
            out.print('\uFEFF');
            out.print(csv(Disclosure.COLUMNS));
            disclosure.read(today(), cells -> out.print(csv(cells)));
        }
    }

    private OutputStream begin(HttpServletRequest visitor, HttpServletResponse answer, String ending, String type)
            throws IOException {
        if (!turnstile.letsPass(visitor.getRemoteAddr())) throw new Refusal("下载过于频繁，请过一分钟再试。");
        var name = ContentDisposition.attachment()
                .filename("房源公示表%s.%s".formatted(today(), ending), StandardCharsets.UTF_8)
                .build();
        answer.setContentType(type);
        answer.setCharacterEncoding("UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        return answer.getOutputStream();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void write(Worksheet sheet, int line, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Money money) sheet.value(line, column, new BigDecimal(money.plain()));
            else if (cell instanceof BigDecimal number) sheet.value(line, column, number);
            else sheet.value(line, column, cell.toString());
        }
        if (line % AT_A_TIME == 0) flush(sheet);
    }

    /** What is written leaves for the visitor: a long list is never in memory as a whole. */
    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String csv(List<?> cells) {
        return cells.stream()
                .map(cell -> cell instanceof Money money ? money.plain() : cell.toString())
                .map(DisclosurePages::quoted)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** No text may be taken for a formula by the spreadsheet that opens it. */
    private static String quoted(String text) {
        String harmless = text.matches("[=+@-].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
