package fangpiao.policy;

import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.util.List;
import java.util.stream.Stream;

/** The parameters of one bonus of a version ({@code bonus.1.rate} and so on); all empty where there is no such bonus. */
public record BonusParameters(
        int seq,
        Parameter<BonusModel> model,
        Parameter<Rate> rate,
        Parameter<Rate> firstYearExtra,
        Parameter<List<Band>> bands,
        Parameter<Money> perSquareMetre,
        Parameter<Money> cap,
        Parameter<Money> fixed,
        Parameter<BonusAnchor> anchor,
        Parameter<Rate> minUseRatio) {

    static BonusParameters of(int seq) {
        return new BonusParameters(
                seq,
                of(seq, "model", "奖励方式", "model", Notation.oneOf(BonusModel.class)),
                of(seq, "rate", "奖励比例", "rate_bp", Notation.share(0, 4_000, "")),
                of(seq, "firstYearExtra", "首年另加", "first_year_extra_bp", Notation.share(0, 4_000, "")),
                new Parameter<>(
                        code(seq, "bands"), "分时段比例", section(seq), true, Notation.bands(), new Place.Bands(seq)),
                of(seq, "areaUnit", "每平方米奖励", "area_unit_fen", Notation.sum("元/㎡")),
                of(seq, "cap", "奖励上限", "cap_fen", Notation.sum("元")),
                of(seq, "fixed", "定额", "fixed_fen", Notation.sum("元")),
                of(seq, "anchor", "时段起算依据", "anchor", Notation.oneOf(BonusAnchor.class)),
                of(seq, "minUseRatio", "最低使用比例", "min_use_ratio_bp", Notation.share(0, 10_000, "")));
    }

    Stream<Parameter<?>> all() {
        return Stream.of(model, rate, firstYearExtra, bands, perSquareMetre, cap, fixed, anchor, minUseRatio);
    }

    private static <T> Parameter<T> of(int seq, String code, String chinese, String column, Notation<T> notation) {
        return new Parameter<>(code(seq, code), chinese, section(seq), true, notation, new Place.OfBonus(seq, column));
    }

    private static String code(int seq, String name) {
        return "bonus." + seq + "." + name;
    }

    private static Section section(int seq) {
        return Section.valueOf("BONUS_" + seq);
    }
}
