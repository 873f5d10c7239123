package fangpiao.market;

import fangpiao.policy.SaleStage;
import fangpiao.pool.Concession;
import fangpiao.pool.UnitCard;
import java.time.LocalDate;
import java.util.List;

/**
 * What everybody may know about an estate on sale.
 *
 * @param escrowBank the bank; the account is between the bureau and the developer
 */
record EstateSheet(
        String code,
        String name,
        String address,
        String developer,
        SaleStage stage,
        String permitNo,
        LocalDate deliveryOn,
        String escrowBank,
        Concession concession,
        String noticeNo,
        LocalDate noticeOn,
        List<Building> buildings) {

    /** One of its buildings, with how many units it has and how many of them are on sale. */
    record Building(String no, int units, int forSale) {

        public String chinese() {
            return UnitCard.inWords(no);
        }
    }

    public int units() {
        return buildings.stream().mapToInt(Building::units).sum();
    }

    public int forSale() {
        return buildings.stream().mapToInt(Building::forSale).sum();
    }

    /** The one that was asked for, else the first that has something on sale, else the first. */
    Building shown(String no) {
        return buildings.stream()
                .filter(building -> building.no().equals(no))
                .findFirst()
                .or(() -> buildings.stream()
                        .filter(building -> building.forSale() > 0)
                        .findFirst())
                .orElseGet(() -> buildings.isEmpty() ? new Building("", 0, 0) : buildings.get(0));
    }
}
