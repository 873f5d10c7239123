package fangpiao.payment;

import fangpiao.payment.StatusReport.Format;
import fangpiao.payment.StatusReport.Line;
import fangpiao.payment.StatusReport.Verdict;
import fangpiao.shared.Money;
import fangpiao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The bank's answers as ISO 20022 CustomerPaymentStatusReport (pain.002), of whichever version. */
final class Pain002 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";

    /** The codes of ISO 20022; one that is missing here decides nothing. */
    private static final Map<String, Verdict> CODES = Map.of(
            "ACCP", Verdict.ACCEPTED, // customer profile checked: the bank takes it
            "ACSP", Verdict.ACCEPTED,
            "ACSC", Verdict.ACCEPTED,
            "ACCC", Verdict.ACCEPTED,
            "ACWC", Verdict.ACCEPTED,
            "ACWP", Verdict.ACCEPTED,
            "RJCT", Verdict.REFUSED);

    private final Element report;

    private Pain002(Element report) {
        this.report = report;
    }

    static StatusReport read(byte[] file) {
        Element document = parse(file);
        if (!String.valueOf(document.getNamespaceURI()).startsWith(NAMESPACE))
            throw new Refusal("文件不是支付状态报告（pain.002），整个文件未导入。");
        return new Pain002(one(document, "CstmrPmtStsRpt")).read();
    }

    private StatusReport read() {
        Element original = one(report, "OrgnlGrpInfAndSts");
        List<Element> orders = children(report, "OrgnlPmtInfAndSts").stream()
                .flatMap(batch -> children(batch, "TxInfAndSts").stream())
                .toList();
        var lines = orders.stream().map(Pain002::line).toList();
        refuseOtherCounts(original, lines);
        return new StatusReport(
                Format.PAIN_002,
                text(original, "OrgnlMsgId").orElseThrow(() -> StatusReport.incomplete("回执没有原报文标识")),
                text(original, "OrgnlNbOfTxs").map(Pain002::count).orElse(null),
                text(original, "OrgnlCtrlSum").map(Pain002::yuan).orElse(null),
                group(original, lines),
                lines);
    }

    /** Said of the whole batch, by the header or, in a batch of one part, by that part. */
    private Line group(Element original, List<Line> lines) {
        if (!lines.isEmpty()) return null;
        Element part =
                children(report, "OrgnlPmtInfAndSts").stream().findFirst().orElse(original);
        String code = text(original, "GrpSts")
                .or(() -> text(part, "PmtInfSts"))
                .orElseThrow(() -> StatusReport.incomplete("回执中没有任何状态"));
        if (code.equals("PART")) throw StatusReport.incomplete("回执称部分受理，但没有逐笔状态");
        return new Line(
                null,
                verdict(code),
                null,
                null,
                null,
                reason(original).or(() -> reason(part)).orElse(null));
    }

    private static Line line(Element order) {
        Optional<Element> reference = child(order, "OrgnlTxRef");
        return new Line(
                text(order, "OrgnlEndToEndId").orElseThrow(() -> StatusReport.incomplete("有一笔没有端到端标识")),
                verdict(text(order, "TxSts").orElseThrow(() -> StatusReport.incomplete("有一笔没有状态"))),
                reference
                        .flatMap(it -> path(it, "CdtrAcct", "Id", "Othr", "Id"))
                        .orElse(null),
                reference
                        .flatMap(it -> path(it, "Amt", "InstdAmt"))
                        .map(Pain002::yuan)
                        .orElse(null),
                text(order, "AcctSvcrRef").orElse(null),
                reason(order).orElse(null));
    }

    /** Where the bank says how many orders have which state, all of them must be there. */
    private static void refuseOtherCounts(Element original, List<Line> lines) {
        List<Element> counts = children(original, "NbOfTxsPerSts");
        if (counts.isEmpty()) return;
        int said = counts.stream()
                .map(count -> text(count, "DtldNbOfTxs").orElse("0"))
                .mapToInt(Pain002::count)
                .sum();
        if (said != lines.size()) throw StatusReport.incomplete("回执称有 %d 笔，实有 %d 笔".formatted(said, lines.size()));
    }

    private static Verdict verdict(String code) {
        return CODES.getOrDefault(code, Verdict.PENDING);
    }

    /** AC04 收款账户已销户. */
    private static Optional<String> reason(Element status) {
        return child(status, "StsRsnInf").map(why -> {
            var words = new ArrayList<String>();
            path(why, "Rsn", "Cd").or(() -> path(why, "Rsn", "Prtry")).ifPresent(words::add);
            children(why, "AddtlInf")
                    .forEach(line -> words.add(line.getTextContent().strip()));
            return words.stream().collect(Collectors.joining(" "));
        });
    }

    private static Element parse(byte[] file) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXParseException cut) {
            throw StatusReport.incomplete("文件在第%d行中断或不是有效的XML".formatted(cut.getLineNumber()));
        } catch (SAXException | IOException unreadable) {
            throw StatusReport.incomplete("文件不是有效的XML");
        } catch (ParserConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static int count(String digits) {
        if (!digits.matches("\\d{1,9}")) throw StatusReport.incomplete("「%s」不是笔数".formatted(digits));
        return Integer.parseInt(digits);
    }

    private static Money yuan(String amount) {
        if (!amount.matches("\\d{1,13}(\\.\\d{1,2}0*)?"))
            throw StatusReport.incomplete("「%s」不是金额（元）".formatted(amount));
        return Money.yuan(amount.contains(".") ? amount.replaceFirst("(\\.\\d{1,2})0*$", "$1") : amount);
    }

    private static Optional<String> path(Element from, String... names) {
        Optional<Element> at = Optional.of(from);
        for (String name : names) at = at.flatMap(element -> child(element, name));
        return at.map(element -> element.getTextContent().strip());
    }

    private static Optional<String> text(Element parent, String name) {
        return path(parent, name).filter(text -> !text.isEmpty());
    }

    private static Element one(Element parent, String name) {
        return child(parent, name).orElseThrow(() -> StatusReport.incomplete("文件没有 %s".formatted(name)));
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element && element.getLocalName().equals(name)) found.add(element);
        return found;
    }
}
