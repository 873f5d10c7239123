package fangpiao.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes time bands: {@code 0-6:4% 6-12:2%}. They begin with the issue and follow each other without a gap. */
final class Bands {

    private Bands() {}

    static List<Band> read(String text) {
        var bands = new ArrayList<Band>();
        int end = 0;
        for (String word : text.strip().split("[\\s;；]+")) {
            Band band = band(word);
            if (band.fromMonth() > end) throw new Unfit("时段有空缺：第" + end + "至" + band.fromMonth() + "个月没有比例");
            if (band.fromMonth() < end) throw new Unfit("时段有重叠：第" + band.fromMonth() + "至" + end + "个月有两个比例");
            if (band.toMonth() <= band.fromMonth()) throw new Unfit("时段「" + word + "」的止月应大于起月");
            if (band.rate().basisPoints() > 10_000) throw new Unfit("时段「" + word + "」的比例不得超过100%");
            bands.add(band);
            end = band.toMonth();
        }
        return List.copyOf(bands);
    }

    static String write(List<Band> bands) {
        return bands.stream()
                .map(band -> band.fromMonth() + "-" + band.toMonth() + ":" + band.rate())
                .collect(Collectors.joining(" "));
    }

    static String say(List<Band> bands) {
        return bands.stream().map(Bands::say).collect(Collectors.joining("；"));
    }

    private static String say(Band band) {
        return "第%d至%d个月%s".formatted(band.fromMonth() + 1, band.toMonth(), band.rate());
    }

    private static Band band(String word) {
        String[] parts = Stream.of(word.split("[-:：]")).map(String::strip).toArray(String[]::new);
        if (parts.length != 3) throw new Unfit("时段应写作「起月-止月:比例」，如 0-6:4%，填写的是「" + word + "」");
        return new Band(Notation.wholeNumber(parts[0]), Notation.wholeNumber(parts[1]), Notation.rate(parts[2]));
    }
}
