package fangpiao.certificate;

import fangpiao.document.Paper;
import fangpiao.shared.QrCode;
import fangpiao.voucher.VoucherNo;
import java.util.Map;
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
        Certificate certificate = desk.certificate(new VoucherNo(voucherNo), address.prefix());
        return paper.show(
                voucherNo + ".pdf",
                "certificate",
                Map.of("certificate", certificate, "qrCode", QrCode.imageOf(certificate.address())));
    }
}
