package fangpiao.reconciliation;

import static fangpiao.reconciliation.StatementFormat.CAMT_053_001_02;
import static fangpiao.reconciliation.StatementFormat.CAMT_053_001_08;

import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the message camt.053 (Bank To Customer Statement) of ISO 20022, entry by entry. */
final class CamtReader {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private static final Map<StatementFormat, CamtSchema> SCHEMAS = new EnumMap<>(Map.of(
            CAMT_053_001_02, new CamtSchema("/iso20022/camt-053-001-02.xsd"),
            CAMT_053_001_08, new CamtSchema("/iso20022/camt-053-001-08.xsd")));

    private final Xml xml;
    private final List<String> complaints = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    private CamtReader(Xml xml) {
        this.xml = xml;
    }

    static StatementFile read(byte[] file) {
        var xml = new Xml(file);
        xml.next();
        StatementFormat format = formatOf(xml);
        List<String> misfits = SCHEMAS.get(format).complaints(file);
        if (!misfits.isEmpty()) return new StatementFile(format, List.of(), misfits);
        var reader = new CamtReader(xml);
        reader.readAll();
        return new StatementFile(format, reader.statements, reader.complaints);
    }

    private static StatementFormat formatOf(Xml xml) {
        return Stream.of(CAMT_053_001_02, CAMT_053_001_08)
                .filter(format -> xml.namespace().equals(NAMESPACE + format.chinese()))
                .filter(format -> xml.name().equals("Document"))
                .findFirst()
                .orElseThrow(() -> new Refusal("报文类型为「%s」，银行对账单只接收 camt.053.001.02 和 camt.053.001.08。"
                        .formatted(xml.namespace().replace(NAMESPACE, ""))));
    }

    /** The elements of a statement come one by one; each entry is forgotten once it is read. */
    private void readAll() {
        CamtStatement current = null;
        while (xml.next())
            switch (xml.name()) {
                case "GrpHdr" -> refusePart(xml.node(), "MsgPgntn");
                case "Stmt" -> {
                    finish(current);
                    current = new CamtStatement(complaints);
                }
                case "BkToCstmrStmt", "SplmtryData" -> {}
                default -> {
                    Node node = xml.node();
                    if (node.name().equals("StmtPgntn")) refusePart(node, "");
                    if (current != null) current.take(node);
                }
            }
        finish(current);
    }

    private void finish(CamtStatement statement) {
        if (statement != null) statement.finish().ifPresent(statements::add);
    }

    private static void refusePart(Node node, String path) {
        Node pages = path.isEmpty() ? node : node.at(path).orElse(null);
        if (pages == null) return;
        boolean whole = pages.text("PgNb").orElse("1").equals("1")
                && pages.text("LastPgInd").filter("true1"::contains).isPresent();
        if (!whole)
            throw new Refusal("该文件是分页对账单的第%s页，不是完整的对账单，未导入。请向银行下载不分页的文件。"
                    .formatted(pages.text("PgNb").orElse("?")));
    }
}
