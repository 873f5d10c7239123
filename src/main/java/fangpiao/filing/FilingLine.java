package fangpiao.filing;

import fangpiao.shared.CaseNo;
import java.time.LocalDateTime;

/** A filing that has arrived, and what has become of it up to now; who buys is missing where no voucher is concerned. */
public record FilingLine(
        ContractFiling filing,
        String mark,
        Outcome outcome,
        CaseNo purchase,
        String unitNo,
        LocalDateTime receivedAt) {}
