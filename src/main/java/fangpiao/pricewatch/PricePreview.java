package fangpiao.pricewatch;

import fangpiao.pool.ListUpload;
import fangpiao.pool.NewPrice;
import fangpiao.pool.PriceSheet;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Complaints;
import java.util.Comparator;
import java.util.List;

/**
 * What an uploaded price list would change.
 *
 * @param changes for units that can get a new price
 * @param kept asked for as well, but somebody has taken these units
 */
record PricePreview(ListUpload upload, List<NewPrice> changes, List<NewPrice> kept, Complaints complaints) {

    /** A page is no place for ten thousand lines. */
    private static final int SHOWN = 200;

    static PricePreview of(ListUpload upload, PriceSheet sheet) {
        return new PricePreview(
                upload,
                sheet.changes().stream()
                        .filter(price -> price.unit().isOpenToChange())
                        .toList(),
                sheet.changes().stream()
                        .filter(price -> !price.unit().isOpenToChange())
                        .toList(),
                sheet.complaints());
    }

    /** As it was entered: in the place of what the file says of today's prices. */
    static PricePreview of(ListUpload upload, List<NewPrice> changes, List<NewPrice> kept) {
        return new PricePreview(upload, changes, kept, new Complaints());
    }

    /** Rises first, they are what has to be judged. */
    public List<NewPrice> first() {
        return changes.stream()
                .sorted(Comparator.comparing(NewPrice::isRise).reversed())
                .limit(SHOWN)
                .toList();
    }

    public boolean isGood() {
        return complaints.isEmpty() && !changes.isEmpty();
    }

    public long rises() {
        return changes.stream().filter(NewPrice::isRise).count();
    }

    void requireUsable() {
        if (!complaints.isEmpty()) throw new Refusal("价格表有%d处错误，不能采用，请改正后重新上传。".formatted(complaints.count()));
        if (changes.isEmpty()) throw new Refusal("价格表没有改变任何可调房源的价格。");
    }
}
