package fangpiao.proof;

import fangpiao.engine.CaseKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that is compared, in the order of its topics. */
@Component
class Checks {

    private final EnginePositions positions;

    Checks(EnginePositions positions) {
        this.positions = positions;
    }

    /** All that are asked by a query; {@link BookChecks#CHAIN} is not. */
    List<Check> queries() {
        return Stream.of(
                        BookChecks.all(),
                        VoucherChecks.all(),
                        VoucherStateChecks.all(Position.statesOf(CaseKind.ISSUANCE)),
                        DeveloperChecks.all(),
                        HolderChecks.all(),
                        FundChecks.all(),
                        positions.all())
                .flatMap(List::stream)
                .toList();
    }

    List<Check> all() {
        return Stream.concat(Stream.of(BookChecks.CHAIN), queries().stream()).toList();
    }
}
