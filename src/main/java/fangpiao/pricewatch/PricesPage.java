package fangpiao.pricewatch;

import fangpiao.pool.DeveloperSeats;
import fangpiao.shared.CaseNo;
import fangpiao.spreadsheet.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The new price list of a change: uploaded, old beside new, adopted. */
@Controller
class PricesPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final List<String> HEADER = List.of("栋号", "房号", "备案总价（元）", "房票总价（元）");

    private final PriceChangeDesk desk;
    private final DeveloperSeats seats;

    PricesPage(PriceChangeDesk desk, DeveloperSeats seats) {
        this.desk = desk;
        this.seats = seats;
    }

    @GetMapping("/price-changes/{caseNo}/prices")
    ModelAndView show(@PathVariable String caseNo, Authentication person) {
        var of = new CaseNo(caseNo);
        if (!desk.isVisibleTo(of, person.getName()))
            return new ModelAndView("no-such-case", Map.of("caseNo", caseNo), HttpStatus.NOT_FOUND);
        var model = new HashMap<String, Object>();
        model.put("caseNo", caseNo);
        model.put("official", seats.companyOf(person.getName()).isEmpty());
        model.put("estate", desk.estateOf(of));
        model.put("awaited", desk.find(of).orElseThrow().status() == PriceChange.Status.OPENED);
        desk.preview(of).ifPresent(preview -> model.put("preview", preview));
        return new ModelAndView("price-list", model);
    }

    /** The list as it is now, with the columns in which it comes back. */
    @GetMapping("/price-changes/{caseNo}/prices/current.xlsx")
    ResponseEntity<byte[]> current(@PathVariable String caseNo, Authentication person) {
        var of = new CaseNo(caseNo);
        if (!desk.isVisibleTo(of, person.getName()))
            return ResponseEntity.notFound().build();
        List<List<Object>> rows = desk.openUnitsOf(of).stream()
                .map(unit -> List.<Object>of(
                        unit.building(),
                        unit.room(),
                        unit.filedPrice().plain(),
                        unit.voucherPrice().plain()))
                .toList();
        var saved = ContentDisposition.attachment()
                .filename("一房一价表-%s.xlsx".formatted(caseNo), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(Sheet.write("一房一价表", HEADER, rows));
    }

    @PostMapping("/price-changes/{caseNo}/prices")
    String upload(@PathVariable String caseNo, @RequestParam MultipartFile file, Authentication person)
            throws IOException {
        desk.upload(new CaseNo(caseNo), file.getOriginalFilename(), file.getBytes(), person.getName());
        return "redirect:/price-changes/{caseNo}/prices";
    }

    @PostMapping("/price-changes/{caseNo}/prices/adoption")
    String adopt(@PathVariable String caseNo, @RequestParam long upload, Authentication person) {
        desk.adopt(new CaseNo(caseNo), upload, person.getName());
        return "redirect:/price-changes/{caseNo}/prices";
    }
}
