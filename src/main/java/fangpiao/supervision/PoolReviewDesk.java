package fangpiao.supervision;

import static fangpiao.supervision.PoolReview.Status.EXITED;
import static fangpiao.supervision.PoolReview.Status.INSPECTED;
import static fangpiao.supervision.PoolReview.Status.KEPT;
import static fangpiao.supervision.PoolReview.Status.OPENED;
import static fangpiao.supervision.PoolReview.Status.WARNED;

import fangpiao.inquiry.Finding;
import fangpiao.inquiry.InquiryDesk;
import fangpiao.inquiry.Standing;
import fangpiao.inquiry.Subject;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.pool.PoolDesk;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a poolReview case is worked: from its cause to its conclusion. */
@Service
@Transactional
class PoolReviewDesk {

    private final PoolReviews reviews;
    private final PoolExits exits;
    private final PoolExitProcess exitProcess;
    private final SupervisedEstates estates;
    private final EstateFigures figures;
    private final Warnings warnings;
    private final HolderNotices notices;
    private final InquiryDesk inquiries;
    private final PoolDesk pool;
    private final PolicyDesk policies;
    private final Clock clock;

    PoolReviewDesk(
            PoolReviews reviews,
            PoolExits exits,
            PoolExitProcess exitProcess,
            SupervisedEstates estates,
            EstateFigures figures,
            Warnings warnings,
            HolderNotices notices,
            InquiryDesk inquiries,
            PoolDesk pool,
            PolicyDesk policies,
            Clock clock) {
        this.reviews = reviews;
        this.exits = exits;
        this.exitProcess = exitProcess;
        this.estates = estates;
        this.figures = figures;
        this.warnings = warnings;
        this.notices = notices;
        this.inquiries = inquiries;
        this.pool = pool;
        this.policies = policies;
        this.clock = clock;
    }

    /** The registers are asked at once, so that their answers are there when the inspector comes back. */
    void open(CaseNo no, ReviewRequest request) {
        SupervisedEstate estate = estates.lock(request.estateCode()).requireInPool();
        reviews.findOpen(estate.code()).ifPresent(open -> {
            throw new Refusal("楼盘「%s」已有在办的复核案%s，不能重复立案。".formatted(estate.name(), open));
        });
        Policy rules = policies.inForceIn(estate.districtCode(), today());
        reviews.add(no, request, rules.code());
        inquiries.ask(
                no,
                new Subject(
                        estate.developerCode(),
                        estate.developerName(),
                        estate.code(),
                        estate.name(),
                        estate.permitNo()));
    }

    void inspect(CaseNo no, SiteReview site) {
        PoolReview review = reviews.lock(no).require(OPENED);
        site.requireInOrder(review.openedOn(), today());
        SupervisedEstate estate = estates.get(review.estateCode());
        Set<Trigger> found = site.triggers(estate.deliveryOn(), policies.version(review.policyVersion()));
        found.addAll(figures.triggers(estate, today()));
        reviews.inspect(no, site, found);
    }

    /** @param ground of a warning or an exit; null where the estate is kept */
    void close(CaseNo no, PoolReview.Conclusion conclusion, Trigger ground) {
        PoolReview review = reviews.lock(no).require(INSPECTED);
        switch (conclusion) {
            case KEEP -> keep(review);
            case WARN -> warn(review, ground);
            case EXIT -> exit(review, ground);
        }
    }

    /** What was found: on the site, in the figures, in the registers. */
    Set<Trigger> found(CaseNo no) {
        Set<Trigger> found = EnumSet.noneOf(Trigger.class);
        found.addAll(reviews.get(no).triggers());
        inquiries.answers(no).stream()
                .filter(standing -> standing.finding() == Finding.ADVERSE)
                .map(PoolReviewDesk::triggerOf)
                .forEach(found::add);
        return found;
    }

    SupervisedEstate estateOf(CaseNo no) {
        return estates.get(reviews.get(no).estateCode());
    }

    /** A suspension that has run out ends here, where somebody has looked; it never ends by itself. */
    private void keep(PoolReview review) {
        SupervisedEstate estate = estates.lock(review.estateCode());
        reviews.close(review.no(), KEPT, null);
        if (!estate.isSuspended() || !estate.maySellOn(today())) return;
        if (exits.findOpen(estate.code()).isPresent()) return;
        exits.suspensionOf(estate.code())
                .filter(suspension -> suspension.suspendedUntil().isBefore(today()))
                .ifPresent(suspension -> resume(estate, suspension));
    }

    private void resume(SupervisedEstate estate, PoolExit suspension) {
        pool.reinstate(estate.code());
        exits.endSuspension(estate.code(), today());
        notices.tell(suspension.no(), estate, suspension.ground(), Occasion.REINSTATED);
    }

    private void warn(PoolReview review, Trigger ground) {
        review.requireFound(ground, found(review.no()));
        warnings.add(review.no(), review.estateCode(), ground, today());
        reviews.close(review.no(), WARNED, null);
    }

    private void exit(PoolReview review, Trigger ground) {
        Set<Trigger> found = found(review.no());
        review.requireFound(ground, found);
        String facts = "复核案%s发现：%s。".formatted(review.no(), PoolReview.chinese(found));
        CaseNo exit = exitProcess.begin(ExitRequest.after(review.no(), review.estateCode(), ground, facts));
        reviews.close(review.no(), EXITED, exit);
    }

    private static Trigger triggerOf(Standing adverse) {
        return switch (adverse.register()) {
            case TITLE, SEIZURE -> Trigger.E3;
            case PERMIT -> Trigger.E2;
            case TAX, CREDIT -> Trigger.E12;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
