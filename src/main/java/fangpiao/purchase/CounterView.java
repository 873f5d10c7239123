package fangpiao.purchase;

import fangpiao.pool.UnitCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the counter's page shows.
 *
 * @param unit null if none was named, or there is none
 * @param offer how the vouchers would pay the unit; null as long as something is missing
 */
record CounterView(CounterForm form, List<CounterVoucher> vouchers, UnitCard unit, Admission offer) {

    public boolean isReady() {
        return offer != null && form.complaints().isEmpty();
    }

    public Map<String, String> fields() {
        return form.fields();
    }

    public List<String> complaints() {
        return form.complaints().stream().distinct().toList();
    }

    /** As the start form asks for it. */
    Map<String, Object> startForm() {
        var answers = new HashMap<String, Object>();
        answers.put("unitNo", unit.no());
        answers.put("priceYuan", offer.request().price().plain());
        answers.put("ownCashYuan", offer.request().own().cash().plain());
        answers.put("loanYuan", offer.request().own().loan().plain());
        form.text("buyerName").ifPresent(name -> answers.put("buyerName", name));
        form.idNumber("buyerIdNo").ifPresent(idNo -> answers.put("buyerIdNo", idNo.value()));
        List<VoucherOffer> offers = offer.request().offers();
        for (int i = 0; i < offers.size(); i++) {
            String place = i == 0 ? "" : String.valueOf(i + 1);
            answers.put("voucherNo" + place, offers.get(i).voucher().value());
            answers.put("voucherAmountYuan" + place, offers.get(i).amount().plain());
            answers.put("kinship" + place, offers.get(i).kinship().name());
        }
        return answers;
    }
}
