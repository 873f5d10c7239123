package fangpiao.cashout;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the source of a kind of claim. */
@Component
class Sources {

    private final Map<CashOut.Kind, Source> byKind;

    Sources(List<Source> all) {
        byKind = all.stream().collect(Collectors.toMap(Source::kind, Function.identity()));
    }

    Source of(CashOut.Kind kind) {
        return byKind.get(kind);
    }
}
