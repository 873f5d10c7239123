package fangpiao.dashboard;

import fangpiao.shared.Money;
import java.time.LocalDate;

/**
 * The rescission of a contract of a household.
 *
 * @param restored what the household's vouchers have got back
 * @param clawedBack what the developer had been paid; zero if nothing
 * @param outstanding what of it is still to come
 * @param dueOn null until the developer was told to repay
 */
public record RescissionLine(
        String caseNo,
        String purchaseNo,
        String ground,
        String documentNo,
        LocalDate rescindedOn,
        String cancellationNo,
        LocalDate decidedOn,
        Money restored,
        Money clawedBack,
        Money outstanding,
        LocalDate dueOn) {

    public String groundName() {
        return switch (ground) {
            case "BUYER" -> "买受人原因";
            case "DEVELOPER" -> "房企违约";
            case "COURT" -> "法院判决";
            default -> "协商解除";
        };
    }
}
