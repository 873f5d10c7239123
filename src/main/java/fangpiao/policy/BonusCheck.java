package fangpiao.policy;

import java.util.ArrayList;
import java.util.List;

/** Whether each bonus of a version has what its model needs. */
final class BonusCheck {

    private BonusCheck() {}

    static List<String> complaints(Policy policy) {
        var complaints = new ArrayList<String>();
        for (BonusParameters bonus : Parameters.BONUSES)
            policy.find(bonus.model())
                    .ifPresentOrElse(
                            model -> need(policy, bonus, model)
                                    .forEach(missing -> complaints.add("「%s」的%s应当填写「%s」"
                                            .formatted(section(bonus), model.chinese(), missing.chinese()))),
                            () -> bonus.all()
                                    .filter(given -> policy.find(given).isPresent())
                                    .forEach(orphan -> complaints.add(
                                            "「%s」填写了「%s」，但没有选择奖励方式".formatted(section(bonus), orphan.chinese()))));
        return complaints;
    }

    private static List<Parameter<?>> need(Policy policy, BonusParameters bonus, BonusModel model) {
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
