package fangpiao.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import fangpiao.shared.Money;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A contract as the housing authority has filed it.
 *
 * @param kind null where the authority does not say
 */
public record ContractFiling(
        String no,
        String contractNo,
        Door door,
        String buyerName,
        String buyerIdNo,
        Money price,
        LocalDate signedOn,
        LocalDate filedOn,
        FiledKind kind) {

    private static final int DAYS_TO_ARRIVE = 30;

    /** Where the home is, in the authority's words; of the estate's code and its permit one may be missing. */
    public record Door(String estateCode, String permitNo, String building, String room) {

        @Override
        public String toString() {
            String words = building.matches("\\w+") ? building + "栋" : building;
            return "%s %s%s".formatted(estateCode == null ? permitNo : estateCode, words, room);
        }
    }

    /** Filed in the future, before it was signed, or so long ago that somebody may have chosen the day (domain §10 X16). */
    boolean isBackdated(LocalDate today) {
        return filedOn.isAfter(today)
                || filedOn.isBefore(signedOn)
                || filedOn.plusDays(DAYS_TO_ARRIVE).isBefore(today);
    }

    /** The buyer as two lists can be compared by. */
    String buyer() {
        return buyerName + " " + buyerIdNo;
    }

    ContractFiling at(Money other) {
        return new ContractFiling(no, contractNo, door, buyerName, buyerIdNo, other, signedOn, filedOn, kind);
    }

    /** Two filings of one number with the same mark say the same. It shows nobody who the buyer is. */
    String mark() {
        var what = List.of(
                contractNo, door.building(), door.room(), buyerName, buyerIdNo, price.plain(), signedOn, filedOn);
        try {
            byte[] said = what.toString().getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
