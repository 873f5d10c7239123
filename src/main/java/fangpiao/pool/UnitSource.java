package fangpiao.pool;

import java.util.Optional;
import java.util.function.Function;

/** Where one line of a unit list comes from: cells to read, and a place for what is wrong with them. */
interface UnitSource {

    /** Whether the line says nothing about the price for voucher holders. */
    boolean lacksVoucherPrice();

    /** What the reader makes of the cell; null, and a complaint, if it makes nothing of it. */
    <T> T read(UnitColumn column, Function<String, Optional<T>> reader);

    void complain(UnitColumn column, String rule);
}
