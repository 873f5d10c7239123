package fangpiao.settlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fangpiao.project.Fund;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.Refusal;
import fangpiao.voucher.VoucherNo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who pays a claim: of each voucher's tranche the fund that promised the voucher's face when it was issued. */
@Component
class Payers {

    private final ProjectDesk projects;

    Payers(ProjectDesk projects) {
        this.projects = projects;
    }

    /** What is left for the bank to pay, by the number of the fund, in the order of the numbers. */
    Map<String, List<Tranche>> sharesOf(Claim claim) {
        Map<VoucherNo, Fund> backing = projects.backing(claim.contract().vouchers());
        return claim.unpaid().stream()
                .collect(groupingBy(tranche -> payerOf(tranche.voucher(), backing), TreeMap::new, toList()));
    }

    /** What of it an order pays; all of it if the order is of before payers were written down. */
    List<Tranche> shareOf(Claim claim, String payer) {
        return payer == null ? claim.unpaid() : sharesOf(claim).getOrDefault(payer, List.of());
    }

    private static String payerOf(VoucherNo voucher, Map<VoucherNo, Fund> backing) {
        if (!backing.containsKey(voucher)) throw new Refusal("房票%s核发时没有落实资金账户，不能支付。".formatted(voucher));
        return backing.get(voucher).no();
    }
}
