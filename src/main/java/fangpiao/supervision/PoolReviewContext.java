package fangpiao.supervision;

import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.inquiry.InquiryDesk;
import fangpiao.shared.CaseNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the persons of a poolReview case see: why they look, how the estate stands, what was found. */
@Component
class PoolReviewContext implements FormContext {

    private final PoolReviews reviews;
    private final PoolReviewDesk desk;
    private final EstateFigures figures;
    private final InquiryDesk inquiries;

    PoolReviewContext(PoolReviews reviews, PoolReviewDesk desk, EstateFigures figures, InquiryDesk inquiries) {
        this.reviews = reviews;
        this.desk = desk;
        this.figures = figures;
        this.inquiries = inquiries;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.POOL_REVIEW;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        PoolReview review = reviews.get(caseNo);
        var facts = new ArrayList<>(List.of(
                Fact.of("案件号", caseNo + "（" + review.status().chinese() + "）"),
                Fact.of("复核事由", review.cause().chinese() + "：" + review.causeDetail())));
        facts.addAll(figures.of(desk.estateOf(caseNo)));
        facts.addAll(inquiries.facts(caseNo));
        reviews.siteOf(caseNo).ifPresent(site -> facts.addAll(found(site, desk.found(caseNo))));
        return Map.of(
                "facts",
                facts,
                "documentsUrl",
                "/cases/%s/documents".formatted(caseNo),
                "estateUrl",
                "/supervision/cases/%s".formatted(caseNo));
    }

    private static List<Fact> found(SiteReview site, Set<Trigger> triggers) {
        return List.of(
                Fact.of("现场进度", "%s（%s复核）".formatted(site.progress().chinese(), site.inspectedOn())),
                Fact.of("停工", stopped(site)),
                Fact.of("预计交付日期", site.expectedDeliveryOn()),
                Fact.of("近6个月查实的投诉", site.complaintsUpheld() + " 次"),
                Fact.of("发现的事由", triggers.isEmpty() ? "无" : PoolReview.chinese(triggers)));
    }

    private static String stopped(SiteReview site) {
        if (site.stoppedSince() == null) return "无";
        return "自%s起，至复核日%d日".formatted(site.stoppedSince(), site.stoppedDays());
    }
}
