package fangpiao.proof;

import fangpiao.engine.CaseKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that is compared, in the order of its topics. */
@Component
class ProofChecks {

    private final EnginePositions positions;

    ProofChecks(EnginePositions positions) {
        this.positions = positions;
    }

    /** All that are asked by a query; {@link BookChecks#CHAIN} and {@link DecisionChecks#ATTESTATIONS} are not. */
    List<Check> queries() {
        return Stream.of(
                        BookChecks.all(),
                        VoucherChecks.all(),
                        VoucherStateChecks.all(Position.statesOf(CaseKind.ISSUANCE)),
                        DeveloperChecks.all(),
                        PaymentChecks.all(),
                        HolderChecks.all(),
                        FundChecks.all(),
                        positions.all(),
                        DecisionChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    List<Check> all() {
        return Stream.concat(Stream.of(BookChecks.CHAIN, DecisionChecks.ATTESTATIONS), queries().stream())
                .toList();
    }
}
