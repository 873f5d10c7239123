package fangpiao.market;

import fangpiao.shared.Refusal;
import fangpiao.shared.Turnstile;
import fangpiao.spreadsheet.Download;
import fangpiao.spreadsheet.RowWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The disclosure list as files: a sheet for people, lines for machines. */
@Controller
class DisclosurePages {

    static final int PER_MINUTE = 6;

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
        try (var list = RowWriter.xlsx(begin(visitor, answer, "xlsx", Download.XLSX.toString()), "房源公示表")) {
            write(list);
        }
    }

    @GetMapping("/market/units.csv")
    void lines(HttpServletRequest visitor, HttpServletResponse answer) throws IOException {
        try (var list = RowWriter.csv(begin(visitor, answer, "csv", "text/csv"))) {
            write(list);
        }
    }

    private OutputStream begin(HttpServletRequest visitor, HttpServletResponse answer, String ending, String type)
            throws IOException {
        if (!turnstile.letsPass(visitor.getRemoteAddr())) throw new Refusal("下载过于频繁，请过一分钟再试。");
        answer.setContentType(type);
        answer.setCharacterEncoding("UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.as("房源公示表%s.%s".formatted(today(), ending)));
        return answer.getOutputStream();
    }

    private void write(RowWriter list) {
        list.header(Disclosure.COLUMNS);
        disclosure.read(today(), list::row);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
