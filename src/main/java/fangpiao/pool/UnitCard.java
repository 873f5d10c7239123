package fangpiao.pool;

import fangpiao.policy.PropertyType;
import fangpiao.policy.SaleStage;
import fangpiao.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Everything about a unit that a purchase must know, with its estate and who sells it. */
public record UnitCard(
        String no,
        UnitStatus status,
        PropertyType type,
        BigDecimal areaSqm,
        Money filedPrice,
        Money voucherPrice,
        String building,
        String room,
        EstateCard estate) {

    /** 春雨新居（西山区…）1栋0101. */
    public String address() {
        return "%s（%s）%s%s".formatted(estate.name(), estate.address(), inWords(building), room);
    }

    /** 3栋 for the building 03; SQL says the same by its function home_in_words. */
    public static String inWords(String building) {
        return building.replaceFirst("^0+(?=.)", "") + "栋";
    }

    /** 03 for 3栋, 3幢 or 3号楼; nothing if it cannot be a building. */
    public static Optional<String> building(String inWords) {
        return UnitLine.building(inWords);
    }

    /** The estate a unit belongs to. */
    public record EstateCard(
            String code,
            String name,
            String address,
            SaleStage saleStage,
            String permitNo,
            LocalDate deliveryOn,
            String developerCode,
            String developerName,
            String escrowBank,
            String escrowAccount,
            String districtCode,
            Concession concession) {}
}
