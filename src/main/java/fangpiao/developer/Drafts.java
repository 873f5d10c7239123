package fangpiao.developer;

import fangpiao.engine.CaseDoor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prepares applications: what a form could name of another company is looked up among what the company has, or is not there. */
@Component
class Drafts {

    private final CaseDoor cases;
    private final OwnEstates estates;
    private final OwnClaims claims;

    Drafts(CaseDoor cases, OwnEstates estates, OwnClaims claims) {
        this.cases = cases;
        this.estates = estates;
        this.claims = claims;
    }

    /** Empty if the company has no such estate, unit or contract. */
    Optional<Draft> of(Application application, Company company, String subject) {
        return switch (application.subject()) {
            case COMPANY ->
                subject.isEmpty()
                        ? Optional.of(draft(application, company, "", company.name(), Map.of(), Map.of()))
                        : Optional.empty();
            case ESTATE -> estates.find(company, subject).map(estate -> about(application, company, estate));
            case CONTRACT ->
                claims.ofPurchase(company, subject).stream()
                        .findFirst()
                        .map(first -> about(application, company, first));
        };
    }

    private Draft about(Application application, Company company, OwnEstate estate) {
        return draft(
                application,
                company,
                estate.code(),
                "楼盘「%s」".formatted(estate.name()),
                application == Application.EXIT
                        ? Map.of("estateCode", estate.code(), "ground", "VOLUNTARY")
                        : Map.of("estateCode", estate.code()),
                Map.of());
    }

    private Draft about(Application application, Company company, OwnTranche first) {
        List<OwnTranche> tranches = claims.ofPurchase(company, first.purchaseNo());
        var suggested =
                new HashMap<>(Map.of("invoiceYuan", first.price().plain(), "payeeAccount", first.escrowAccount()));
        tranches.stream()
                .filter(OwnTranche::isClaimable)
                .findFirst()
                .ifPresent(next -> suggested.putAll(Map.of(
                        "node", next.node().name(), "claimYuan", next.amount().plain())));
        return draft(
                application,
                company,
                first.purchaseNo(),
                "备案号%s的合同（购房案%s）".formatted(first.filingNo(), first.purchaseNo()),
                Map.of("filingNo", first.filingNo()),
                suggested);
    }

    private Draft draft(
            Application application,
            Company company,
            String subject,
            String about,
            Map<String, String> fixed,
            Map<String, String> suggested) {
        var known = new HashMap<>(fixed);
        known.put("creditCode", company.code());
        known.put("developerName", company.name());
        return new Draft(application, subject, about, cases.formOf(application.kind()), known, suggested);
    }
}
