package fangpiao.certificate;

import fangpiao.agreement.AgreementDesk;
import fangpiao.policy.PolicyDesk;
import fangpiao.project.ProjectDesk;
import fangpiao.purchase.Endorsements;
import fangpiao.voucher.DayLedger;
import fangpiao.voucher.TermChange;
import fangpiao.voucher.VoucherCard;
import fangpiao.voucher.VoucherDesk;
import fangpiao.voucher.VoucherNo;
import fangpiao.voucher.VoucherTerms;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what belongs on the paper of a voucher. */
@Service
@Transactional(readOnly = true)
class CertificateDesk {

    private final VoucherDesk vouchers;
    private final VoucherTerms terms;
    private final AgreementDesk agreements;
    private final ProjectDesk projects;
    private final PolicyDesk policies;
    private final Endorsements endorsements;
    private final Clock clock;

    CertificateDesk(
            VoucherDesk vouchers,
            VoucherTerms terms,
            AgreementDesk agreements,
            ProjectDesk projects,
            PolicyDesk policies,
            Endorsements endorsements,
            Clock clock) {
        this.vouchers = vouchers;
        this.terms = terms;
        this.agreements = agreements;
        this.projects = projects;
        this.policies = policies;
        this.endorsements = endorsements;
        this.clock = clock;
    }

    Certificate certificate(VoucherNo no, String verifyAddress) {
        VoucherCard voucher = vouchers.card(no);
        return new Certificate(
                        voucher,
                        source(voucher),
                        projects.get(voucher.projectCode()),
                        policies.version(voucher.policyVersion()),
                        endorsements.of(no),
                        terms.changes(no).stream().map(TermChange::chinese).toList(),
                        days(voucher),
                        verifyAddress + voucher.verifyToken())
                .requireProof(LocalDate.now(clock));
    }

    /** Only on paper that is printed anew because its days were counted anew. */
    private String days(VoucherCard voucher) {
        if (voucher.issuedOn() == null) return null;
        DayLedger days = terms.days(voucher);
        return days.stopped() == 0 && days.stoppedOn() == null ? null : LocalDate.now(clock) + "：" + days.chinese();
    }

    private String source(VoucherCard voucher) {
        if (voucher.agreementCase() == null) return voucher.issuanceCase().value();
        return agreements.get(voucher.agreementCase()).agreementNo();
    }
}
