package fangpiao.reconciliation;

import fangpiao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The definition of a version of the message, by which each file is checked before it is read. */
final class CamtSchema {

    private static final int MOST_COMPLAINTS = 200;

    private final Schema schema;

    CamtSchema(String definition) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            // our own definition includes another of ours, wherever the application is kept
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
            schema = factory.newSchema(CamtSchema.class.getResource(definition));
        } catch (SAXException ours) {
            throw new IllegalStateException(definition, ours);
        }
    }

    /** What does not fit the definition, by line. Refuses a file that is no complete message. */
    List<String> complaints(byte[] file) {
        var found = new Found();
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setProperty("http://apache.org/xml/properties/locale", Locale.SIMPLIFIED_CHINESE);
            validator.setErrorHandler(found);
            validator.validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXParseException damaged) {
            throw Xml.broken(damaged.getLineNumber());
        } catch (SAXException | IOException damaged) {
            throw new Refusal("对账单文件无法读取，请向银行重新下载。");
        }
        return found.complaints;
    }

    private static class Found implements ErrorHandler {

        private final List<String> complaints = new ArrayList<>();

        @Override
        public void warning(SAXParseException nothing) {}

        @Override
        public void error(SAXParseException wrong) {
            if (complaints.size() < MOST_COMPLAINTS)
                complaints.add("第%d行不符合报文标准：%s".formatted(wrong.getLineNumber(), withoutCode(wrong.getMessage())));
        }

        @Override
        public void fatalError(SAXParseException damaged) throws SAXParseException {
            throw damaged;
        }

        private static String withoutCode(String message) {
            return message.replaceFirst("^cvc-[\\w.-]+: ?", "").replaceAll("[。.]$", "");
        }
    }
}
