package fangpiao.swap;

import fangpiao.agreement.Agreement;
import fangpiao.agreement.AgreementDesk;
import fangpiao.engine.CaseDoor;
import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The households of a project that still wait for a home, and many of them starting a conversion at once. */
@Component
class ConversionList {

    /** One household; {@code open} is its conversion that is under way, or null. */
    public record Row(Agreement agreement, CaseNo open) {}

    /** What became of one chosen household: a case, or the sentence why not. */
    public record Outcome(String agreementNo, CaseNo caseNo, String refusal) {}

    private final AgreementDesk agreements;
    private final SwapConversions conversions;
    private final CaseDoor cases;

    ConversionList(AgreementDesk agreements, SwapConversions conversions, CaseDoor cases) {
        this.agreements = agreements;
        this.conversions = conversions;
        this.cases = cases;
    }

    List<Row> of(String projectCode) {
        Map<CaseNo, CaseNo> open = conversions.openOnesOf(projectCode);
        return agreements.withSwapPart(projectCode).stream()
                .map(agreement -> new Row(agreement, open.get(agreement.caseNo())))
                .toList();
    }

    /** Each household goes through the start form by itself: one that is refused keeps no other back. */
    List<Outcome> start(Authentication official, List<String> agreementNos, LocalDate appliedOn) {
        return agreementNos.stream()
                .map(agreementNo -> start(official, agreementNo, appliedOn))
                .toList();
    }

    private Outcome start(Authentication official, String agreementNo, LocalDate appliedOn) {
        var form = SwapConversionProcess.startForm(agreementNo, appliedOn);
        try {
            return new Outcome(agreementNo, cases.open(CaseKind.SWAP_CONVERSION, official, form), null);
        } catch (Refusal refusal) {
            return new Outcome(agreementNo, null, refusal.getMessage());
        }
    }
}
