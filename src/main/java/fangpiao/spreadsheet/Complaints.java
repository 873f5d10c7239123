package fangpiao.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a list, in the order of its rows as far as it was read in their order. */
public class Complaints {

    private static final int SHOWN = 200;

    private final List<Complaint> all = new ArrayList<>();

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int count() {
        return all.size();
    }

    /** How many rows have something wrong. */
    public long rows() {
        return all.stream().mapToInt(Complaint::row).distinct().count();
    }

    public List<Complaint> all() {
        return List.copyOf(all);
    }

    /** What a page has room for. */
    public List<Complaint> shown() {
        return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
    }

    void add(Cell cell, Column column, String rule) {
        all.add(new Complaint(cell.row(), cell.letters(), column.name(), cell.text(), rule));
    }
}
