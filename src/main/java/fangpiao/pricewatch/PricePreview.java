package fangpiao.pricewatch;

import fangpiao.pool.ListUpload;
import fangpiao.pool.NewPrice;
import fangpiao.pool.PriceSheet;
import fangpiao.shared.Refusal;
import fangpiao.spreadsheet.Complaints;
import java.util.List;

/**
 * What an uploaded price list would change.
 *
 * @param changes for units that can get a new price
 * @param kept asked for as well, but somebody has taken these units
 */
record PricePreview(ListUpload upload, List<NewPrice> changes, List<NewPrice> kept, Complaints complaints) {

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
