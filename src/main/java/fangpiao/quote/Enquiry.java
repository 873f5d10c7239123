package fangpiao.quote;

import fangpiao.amount.Component;
import fangpiao.policy.LandType;
import fangpiao.policy.Policy;
import fangpiao.shared.Money;
import fangpiao.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be calculated, read and found without fault.
 *
 * @param area of the expropriated home in square metres, or null where the rules do not ask for it
 * @param ratios use ratios at which the pay-out is wanted
 */
record Enquiry(
        Policy policy,
        List<Component> components,
        Parts parts,
        BigDecimal area,
        LandType land,
        LocalDate issuedOn,
        List<Rate> ratios,
        List<Plan> purchases) {

    Money used() {
        return Money.sum(purchases.stream().map(Plan::amount).toList());
    }
}
