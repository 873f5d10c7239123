package fangpiao.pool;

import fangpiao.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the unit list (一房一价表) a clerk has pasted in, one unit a line. All lines are good or none is taken; every
 * mistake is told with its line and column, so that the list is corrected once. Where the estate has a concession, the
 * voucher price may be left out: it is then the conceded price.
 */
class UnitList {

    private static final int MISTAKES_SHOWN = 10;

    private final List<UnitLine> units = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Integer> lineOfUnit = new HashMap<>();

    private final Concession concession;

    private UnitList(Concession concession) {
        this.concession = concession;
    }

    static List<UnitLine> parse(String text, Concession concession) {
        var list = new UnitList(concession);
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) if (!lines[i].isBlank()) list.read(i + 1, lines[i]);
        if (!list.mistakes.isEmpty()) throw list.refusal();
        if (list.units.isEmpty()) throw new Refusal("房源清单中没有房源。");
        return list.units;
    }

    private void read(int lineNo, String line) {
        int before = mistakes.size();
        var pasted = new PastedLine(lineNo, line, !concession.isNone(), mistakes);
        if (!pasted.isWhole()) return;
        UnitLine unit = new UnitCells(pasted, concession).read();
        if (mistakes.size() == before) add(lineNo, unit);
    }

    private void add(int lineNo, UnitLine unit) {
        Integer earlier = lineOfUnit.putIfAbsent(unit.door(), lineNo);
        if (earlier != null) mistakes.add("第%d行与第%d行是同一套房源".formatted(lineNo, earlier));
        else units.add(unit);
    }

    private Refusal refusal() {
        String shown = String.join("；", mistakes.subList(0, Math.min(MISTAKES_SHOWN, mistakes.size())));
        String more = mistakes.size() > MISTAKES_SHOWN ? "；另有%d处".formatted(mistakes.size() - MISTAKES_SHOWN) : "";
        return new Refusal("房源清单有误，未录入任何房源：" + shown + more + "。");
    }
}
