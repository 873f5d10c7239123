package fangpiao.policy;

import java.util.ArrayList;
import java.util.List;

/** Whether each bonus of a version has what its model needs. */
final class BonusCheck {

    private BonusCheck() {}

    static List<Mistake> mistakes(Policy policy) {
        var mistakes = new ArrayList<Mistake>();
        for (BonusParameters bonus : Parameters.BONUSES)
            policy.find(bonus.model())
                    .ifPresentOrElse(
                            model -> missing(policy, bonus, model)
                                    .forEach(one -> mistakes.add(new Mistake(
                                            one.code(),
                                            "%s为「%s」，应当填写「%s」"
                                                    .formatted(section(bonus), model.chinese(), one.chinese())))),
                            () -> bonus.all()
                                    .filter(given -> policy.find(given).isPresent())
                                    .forEach(orphan -> mistakes.add(
                                            new Mistake(orphan.code(), orphan.called() + "已填写，但没有选择奖励方式"))));
        return mistakes;
    }

    private static List<Parameter<?>> missing(Policy policy, BonusParameters bonus, BonusModel model) {
        List<Parameter<?>> needed =
                switch (model) {
                    case M1_IN_FACE_FLAT, M4_RATE_ON_MIN_PRICE_FACE -> List.of(bonus.rate());
                    case M2_ON_USE_TIME_GRADED ->
                        policy.find(bonus.rate()).isPresent() ? List.of() : List.of(bonus.bands());
                    case M3_AREA_BASED_CAPPED -> List.of(bonus.perSquareMetre());
                    case M5_TRANSITION_FEE_EQUIV -> List.of(Parameters.TRANSITION_RATE);
                    case M6_FIXED_SUM -> List.of(bonus.fixed());
                };
        return needed.stream().filter(one -> policy.find(one).isEmpty()).toList();
    }

    private static String section(BonusParameters bonus) {
        return bonus.model().section().chinese();
    }
}
