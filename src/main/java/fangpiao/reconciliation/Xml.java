package fangpiao.reconciliation;

import fangpiao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A message of somebody else, read from its beginning to its end. It may not name any other document nor make up
 * entities, which grow a small file to a huge one or fetch what is not theirs.
 */
final class Xml {

    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader reader;

    Xml(byte[] file) {
        try {
            reader = READERS.createXMLStreamReader(new ByteArrayInputStream(file));
        } catch (XMLStreamException damaged) {
            throw broken(damaged);
        }
    }

    /** Moves to the next element that begins; false at the end of the message. */
    boolean next() {
        while (true)
            switch (step()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal("对账单文件含有DTD或实体声明，不予接收。");
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    /** The element that has just begun, with everything in it. */
    Node node() {
        String name = name();
        int line = reader.getLocation().getLineNumber();
        String currency = reader.getAttributeValue(null, "Ccy");
        var text = new StringBuilder();
        var children = new ArrayList<Node>();
        while (true)
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(node());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal("对账单文件含有实体引用，不予接收。");
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Node(name, line, currency, text.toString().strip(), List.copyOf(children));
                }
                default -> {}
            }
    }

    private int step() {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException damaged) {
            throw broken(damaged);
        }
    }

    static Refusal broken(int line) {
        return new Refusal("对账单文件不完整或已损坏：读到第%d行时中断，可能只下载了一部分。整个文件未导入，请向银行重新下载。".formatted(line));
    }

    private static Refusal broken(XMLStreamException damaged) {
        return broken(damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber());
    }

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return readers;
    }
}
