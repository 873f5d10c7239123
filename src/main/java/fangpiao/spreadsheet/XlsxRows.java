package fangpiao.spreadsheet;

import java.io.OutputStream;
import java.util.List;

/** A sheet that leaves in parts. */
final class XlsxRows implements RowWriter {

    private static final int AT_A_TIME = 1_000;

    private final XlsxPage page;
    private int rows;

    XlsxRows(OutputStream file, String name) {
        page = new XlsxPage(file, name);
    }

    @Override
    public void header(List<String> names) {
        page.header(rows++, names);
        page.keepInView(rows);
    }

    @Override
    public void row(List<?> cells) {
        page.row(rows++, cells);
        if (rows % AT_A_TIME == 0) page.flush();
    }

    @Override
    public void close() {
        page.finish();
    }
}
