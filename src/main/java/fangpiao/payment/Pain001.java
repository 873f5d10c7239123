package fangpiao.payment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** A batch as ISO 20022 CustomerCreditTransferInitiation (pain.001.001.09); never handed out unless it fits the schema. */
final class Pain001 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final Schema SCHEMA = schema("/bank/pain.001.001.09-house.xsd");

    private final PaymentBatch batch;
    private final List<BatchLine> lines;
    private final OffsetDateTime releasedAt;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private XMLStreamWriter xml;

    Pain001(PaymentBatch batch, List<BatchLine> lines, ZoneId zone) {
        this.batch = batch;
        this.lines = lines;
        this.releasedAt =
                batch.releasedAt().atZoneSameInstant(zone).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    byte[] bytes() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            in("CstmrCdtTrfInitn", () -> {
                in("GrpHdr", this::header);
                in("PmtInf", this::batch);
            });
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.toByteArray())));
        } catch (XMLStreamException | SAXException | IOException e) {
            throw new IllegalStateException("no valid pain.001 of " + batch.no(), e);
        }
        return file.toByteArray();
    }

    private void header() throws XMLStreamException {
        text("MsgId", batch.no());
        text("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(releasedAt));
        totals();
        in("InitgPty", () -> text("Nm", batch.account().name()));
    }

    private void batch() throws XMLStreamException {
        LocalDate day = releasedAt.toLocalDate();
        text("PmtInfId", batch.no());
        text("PmtMtd", "TRF");
        totals();
        in("ReqdExctnDt", () -> text("Dt", day.toString()));
        in("Dbtr", () -> text("Nm", batch.account().name()));
        in("DbtrAcct", () -> {
            account(batch.account().no());
            text("Ccy", "CNY");
        });
        bank("DbtrAgt", batch.account().bank());
        for (BatchLine line : lines) in("CdtTrfTxInf", () -> transfer(line));
    }

    private void totals() throws XMLStreamException {
        text("NbOfTxs", Integer.toString(batch.orders()));
        text("CtrlSum", batch.total().plain());
    }

    private void transfer(BatchLine line) throws XMLStreamException {
        in("PmtId", () -> text("EndToEndId", line.key()));
        in("Amt", () -> {
            xml.writeStartElement("InstdAmt");
            xml.writeAttribute("Ccy", "CNY");
            xml.writeCharacters(line.amount().plain());
            xml.writeEndElement();
        });
        bank("CdtrAgt", line.payee().bank());
        in("Cdtr", () -> text("Nm", line.payee().name()));
        in("CdtrAcct", () -> account(line.payee().account()));
        in("RmtInf", () -> text("Ustrd", line.purpose()));
    }

    private void account(String number) throws XMLStreamException {
        in("Id", () -> in("Othr", () -> text("Id", number)));
    }

    private void bank(String role, String name) throws XMLStreamException {
        in(role, () -> in("FinInstnId", () -> text("Nm", name)));
    }

    private void text(String name, String content) throws XMLStreamException {
        in(name, () -> xml.writeCharacters(content));
    }

    private void in(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    private interface Content {
        void write() throws XMLStreamException;
    }

    private static Schema schema(String resource) {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(Pain001.class.getResource(resource));
        } catch (SAXException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
