package fangpiao.supervision;

import fangpiao.pool.PoolDesk;
import fangpiao.supervision.SupervisedEstates.Event;
import fangpiao.supervision.SupervisedEstates.Found;
import fangpiao.supervision.SupervisedEstates.Reviewed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One line of the sheet at a time; asked again, with the estate in hand, whether it still holds. */
@Service
@Transactional
class EstateSheetDesk {

    private final SupervisedEstates estates;
    private final PoolReviews reviews;
    private final PoolExits exits;
    private final PoolReviewProcess reviewProcess;
    private final PoolExitProcess exitProcess;
    private final PoolDesk pool;
    private final Clock clock;

    EstateSheetDesk(
            SupervisedEstates estates,
            PoolReviews reviews,
            PoolExits exits,
            PoolReviewProcess reviewProcess,
            PoolExitProcess exitProcess,
            PoolDesk pool,
            Clock clock) {
        this.estates = estates;
        this.reviews = reviews;
        this.exits = exits;
        this.reviewProcess = reviewProcess;
        this.exitProcess = exitProcess;
        this.pool = pool;
        this.clock = clock;
    }

    void stopSales(String code) {
        if (estates.lock(code).isListed()) pool.suspend(code);
    }

    void openExit(Found found) {
        SupervisedEstate estate = estates.lock(found.code());
        if (exits.findOpen(estate.code()).isPresent()) return;
        exitProcess.begin(ExitRequest.foundByCalendar(estate, found.trigger(), LocalDate.now(clock)));
    }

    void openReview(Reviewed due) {
        openReview(ReviewRequest.due(due.code(), due.since()));
    }

    void openReview(Event event) {
        openReview(ReviewRequest.by(event));
    }

    private void openReview(ReviewRequest request) {
        SupervisedEstate estate = estates.lock(request.estateCode());
        if (reviews.findOpen(estate.code()).isPresent()) return;
        reviewProcess.begin(request);
    }
}
