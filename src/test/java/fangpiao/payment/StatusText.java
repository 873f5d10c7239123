package fangpiao.payment;

import fangpiao.payment.OutsideBank.StatusLine;
import fangpiao.shared.Money;
import java.util.List;

/** Files with which a bank answers, as one might write them: a list and pain.002. */
final class StatusText {

    private StatusText() {}

    static String csv(List<StatusLine> lines) {
        var text = new StringBuilder("支付指令号,银行结果,金额（元）,收款账号,银行流水号,原因\n");
        for (StatusLine line : lines)
            text.append("%s,%s,%s,%s,%s,%s\n"
                    .formatted(
                            line.order().key(),
                            line.verdict(),
                            yuan(line.fen()),
                            line.order().account(),
                            line.verdict().equals("ACSC") ? "B" + line.order().key() : "",
                            line.reason() == null ? "" : line.reason()));
        long sum = lines.stream().mapToLong(StatusLine::fen).sum();
        return text.append("合计,%d笔,%s,,,\n".formatted(lines.size(), yuan(sum))).toString();
    }

    static String pain002(String batchNo, List<StatusLine> lines) {
        long sum = lines.stream().mapToLong(line -> line.order().fen()).sum();
        var text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
                  <CstmrPmtStsRpt>
                    <GrpHdr><MsgId>FD-%1$s</MsgId><CreDtTm>2024-10-08T15:12:40+08:00</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts>
                      <OrgnlMsgId>%1$s</OrgnlMsgId>
                      <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                      <OrgnlNbOfTxs>%2$d</OrgnlNbOfTxs>
                      <OrgnlCtrlSum>%3$s</OrgnlCtrlSum>
                      <GrpSts>PART</GrpSts>
                    </OrgnlGrpInfAndSts>
                    <OrgnlPmtInfAndSts>
                      <OrgnlPmtInfId>%1$s</OrgnlPmtInfId>
                """.formatted(batchNo, lines.size(), yuan(sum)));
        for (int i = 0; i < lines.size(); i++) text.append(transaction(i + 1, lines.get(i)));
        return text.append("    </OrgnlPmtInfAndSts>\n  </CstmrPmtStsRpt>\n</Document>\n")
                .toString();
    }

    private static String transaction(int no, StatusLine line) {
        String reason = line.reason() == null
                ? ""
                : "<StsRsnInf><Rsn><Cd>%s</Cd></Rsn><AddtlInf>%s</AddtlInf></StsRsnInf>"
                        .formatted(line.reason().substring(0, 4), line.reason().substring(5));
        String reference = line.verdict().equals("ACSC")
                ? "<AcctSvcrRef>B%s</AcctSvcrRef>".formatted(line.order().key())
                : "";
        return """
                      <TxInfAndSts><StsId>%d</StsId><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s%s
                        <OrgnlTxRef><Amt><InstdAmt Ccy="CNY">%s</InstdAmt></Amt>
                          <CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></OrgnlTxRef></TxInfAndSts>
                """.formatted(
                        no,
                        line.order().key(),
                        line.verdict(),
                        reason,
                        reference,
                        yuan(line.fen()),
                        line.order().account());
    }

    private static String yuan(long fen) {
        return new Money(fen).plain();
    }
}
