package fangpiao.pool;

import fangpiao.shared.CaseNo;
import fangpiao.spreadsheet.Download;
import fangpiao.spreadsheet.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The unit list (一房一价表) of an application as a file: uploaded, looked at, adopted. */
@Controller
class UnitListPage {

    /** What a template shows of each type; whoever fills it in writes over them. */
    private static final List<List<Object>> EXAMPLES = List.of(
            List.of(
                    "1栋",
                    "101",
                    "住宅",
                    new BigDecimal("98.60"),
                    new BigDecimal("1183200.00"),
                    new BigDecimal("1150000.00")),
            List.of(
                    "1栋",
                    "102",
                    "住宅",
                    new BigDecimal("112.35"),
                    new BigDecimal("1348200.00"),
                    new BigDecimal("1310000.00")),
            List.of(
                    "9栋",
                    "0001",
                    "商业",
                    new BigDecimal("44.00"),
                    new BigDecimal("862400.00"),
                    new BigDecimal("836500.00")),
            List.of(
                    "B1",
                    "B017",
                    "车位",
                    new BigDecimal("12.50"),
                    new BigDecimal("90000.00"),
                    new BigDecimal("80000.00")));

    private final UnitListDesk desk;

    UnitListPage(UnitListDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/pool/entries/{caseNo}/units")
    ModelAndView show(@PathVariable String caseNo, Authentication person) {
        var of = new CaseNo(caseNo);
        if (!desk.isVisibleTo(of, person.getName()))
            return new ModelAndView("no-such-case", Map.of("caseNo", caseNo), HttpStatus.NOT_FOUND);
        var model = new HashMap<String, Object>();
        model.put("caseNo", caseNo);
        model.put("awaited", desk.isAwaited(of));
        model.put("official", desk.isOfficial(person.getName()));
        desk.preview(of).ifPresent(preview -> model.put("preview", preview));
        return new ModelAndView("unit-list", model);
    }

    @PostMapping("/pool/entries/{caseNo}/units")
    String upload(@PathVariable String caseNo, @RequestParam MultipartFile file, Authentication person)
            throws IOException {
        desk.upload(new CaseNo(caseNo), file.getOriginalFilename(), file.getBytes(), person.getName());
        return "redirect:/pool/entries/{caseNo}/units";
    }

    @PostMapping("/pool/entries/{caseNo}/units/adoption")
    String adopt(@PathVariable String caseNo, @RequestParam long upload, Authentication person) {
        desk.adopt(new CaseNo(caseNo), upload, person.getName());
        return "redirect:/pool/entries/{caseNo}/units";
    }

    @GetMapping("/pool/entries/{caseNo}/units/problems.xlsx")
    ResponseEntity<byte[]> problems(@PathVariable String caseNo, Authentication person) {
        var of = new CaseNo(caseNo);
        if (!desk.isVisibleTo(of, person.getName()))
            return ResponseEntity.notFound().build();
        return Download.xlsx("一房一价表（含问题）.xlsx", desk.withProblems(of));
    }

    @GetMapping("/pool/unit-list-template.xlsx")
    ResponseEntity<byte[]> template() {
        return Download.xlsx("一房一价表模板.xlsx", Sheet.write("一房一价表", UnitColumn.header(), EXAMPLES));
    }
}
