package fangpiao.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.shared.Money;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a statement as camt.053.001.08. */
final class CamtWriter {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
    private static final String HERE = "+08:00";

    private interface Content {
        void write() throws XMLStreamException;
    }

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    CamtWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    void write(Statement statement) {
        try {
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            within("BkToCstmrStmt", () -> {
                String id = statement.account() + "-" + statement.to().format(DateTimeFormatter.BASIC_ISO_DATE);
                within("GrpHdr", () -> {
                    text("MsgId", id);
                    text("CreDtTm", statement.to() + "T23:30:00" + HERE);
                });
                within("Stmt", () -> statement(statement, id));
            });
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void statement(Statement statement, String id) throws XMLStreamException {
        text("Id", id);
        text("CreDtTm", statement.to() + "T23:30:00" + HERE);
        within("FrToDt", () -> {
            text("FrDtTm", statement.from() + "T00:00:00" + HERE);
            text("ToDtTm", statement.to() + "T23:59:59" + HERE);
        });
        within("Acct", () -> {
            account(statement.account());
            text("Ccy", CamtAmounts.YUAN);
        });
        balance("OPBD", statement.opening(), statement.from());
        balance("CLBD", statement.closing(), statement.to());
        for (StatementLine line : statement.lines()) within("Ntry", () -> entry(line));
    }

    private void balance(String code, Money balance, LocalDate day) throws XMLStreamException {
        boolean overdrawn = balance.fen() < 0;
        within("Bal", () -> {
            within("Tp", () -> within("CdOrPrtry", () -> text("Cd", code)));
            amount(overdrawn ? balance.negated() : balance);
            text("CdtDbtInd", overdrawn ? "DBIT" : "CRDT");
            within("Dt", () -> text("Dt", day.toString()));
        });
    }

    private void entry(StatementLine line) throws XMLStreamException {
        amount(line.amount());
        text("CdtDbtInd", line.direction() == Direction.DEBIT ? "DBIT" : "CRDT");
        within("Sts", () -> text("Cd", "BOOK"));
        within("BookgDt", () -> text("Dt", line.bookedOn().toString()));
        text("AcctSvcrRef", line.reference());
        within("BkTxCd", () -> within("Prtry", () -> text("Cd", line.returnReason() == null ? "TRF" : "RTN")));
        within("NtryDtls", () -> within("TxDtls", () -> details(line)));
    }

    private void details(StatementLine line) throws XMLStreamException {
        String side = line.direction() == Direction.DEBIT ? "Cdtr" : "Dbtr";
        within("Refs", () -> text("EndToEndId", line.key() == null ? "NOTPROVIDED" : line.key()));
        if (line.partyName() != null || line.partyAccount() != null)
            within("RltdPties", () -> {
                if (line.partyName() != null) within(side, () -> within("Pty", () -> text("Nm", line.partyName())));
                if (line.partyAccount() != null) within(side + "Acct", () -> account(line.partyAccount()));
            });
        if (line.words() != null) within("RmtInf", () -> text("Ustrd", line.words()));
        if (line.returnReason() != null)
            within("RtrInf", () -> {
                within("Rsn", () -> text("Prtry", line.returnReason()));
            });
    }

    private void account(String number) throws XMLStreamException {
        within("Id", () -> within("Othr", () -> text("Id", number)));
    }

    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", CamtAmounts.YUAN);
        xml.writeCharacters(amount.plain());
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void within(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }
}
