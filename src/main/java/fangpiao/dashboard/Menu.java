package fangpiao.dashboard;

import java.util.List;

/** Pages the frame leads to under one name; a single page needs no menu to be opened. */
public record Menu(String name, List<Entry> entries) {

    /** @param here whether this is the page one is on, or leads to it */
    public record Entry(String name, String path, boolean here) {}

    public boolean isSingle() {
        return entries.size() == 1 && entries.get(0).name().equals(name);
    }

    public boolean isHere() {
        return entries.stream().anyMatch(Entry::here);
    }
}
