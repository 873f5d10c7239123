package fangpiao.payment;

import java.time.ZoneId;
import java.util.List;

/** The forms in which a released batch is handed to the bank as a file. */
enum BankFileFormat {
    PAIN_001("pain.001 XML", "xml") {
        @Override
        byte[] write(PaymentBatch batch, List<BatchLine> lines, ZoneId zone) {
            return new Pain001(batch, lines, zone).bytes();
        }
    },
    CSV("CSV", "csv") {
        @Override
        byte[] write(PaymentBatch batch, List<BatchLine> lines, ZoneId zone) {
            return PaymentCsv.bytes(batch, lines);
        }
    };

    private final String title;
    private final String extension;

    BankFileFormat(String title, String extension) {
        this.title = title;
        this.extension = extension;
    }

    public String title() {
        return title;
    }

    public String extension() {
        return extension;
    }

    /** The same bytes for the same batch, whenever and by whomever it is asked for. */
    abstract byte[] write(PaymentBatch batch, List<BatchLine> lines, ZoneId zone);
}
