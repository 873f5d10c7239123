package fangpiao.certificate;

import fangpiao.voucher.VoucherNo;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper of a voucher, for the printer's and the counter's screen. */
@Controller
class CertificatePage {

    private final CertificateDesk desk;
    private final Paper paper;
    private final VerifyAddress address;

    CertificatePage(CertificateDesk desk, Paper paper, VerifyAddress address) {
        this.desk = desk;
        this.paper = paper;
        this.address = address;
    }

    @GetMapping("/certificates/{voucherNo}.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String voucherNo) {
        byte[] pdf = paper.print(desk.certificate(new VoucherNo(voucherNo), address.prefix()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shownAs(voucherNo + ".pdf"))
                .body(pdf);
    }

    private static String shownAs(String name) {
        return ContentDisposition.inline().filename(name).build().toString();
    }
}
