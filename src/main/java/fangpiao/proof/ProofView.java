package fangpiao.proof;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as the page shows it: topic by topic, what was compared, what differs, and what would put it right. */
record ProofView(ProofRun run, List<Part> parts) {

    /** All checks of one topic. */
    record Part(Topic topic, List<Line> lines) {

        public long compared() {
            return lines.stream().mapToLong(line -> line.result().compared()).sum();
        }

        public long differences() {
            return lines.stream().mapToLong(line -> line.result().differences()).sum();
        }
    }

    /** @param differences the first of them */
    record Line(Check check, ProofResult result, List<Mended> differences) {

        public long notShown() {
            return result.differences() - differences.size();
        }
    }

    /** A difference, and how it could be put right. */
    record Mended(Difference difference, Proposal proposal) {}

    static ProofView of(
            ProofRun run,
            List<Check> checks,
            List<ProofResult> results,
            Function<Check, List<Difference>> differences) {
        Map<String, ProofResult> byCode =
                results.stream().collect(Collectors.toMap(ProofResult::code, Function.identity()));
        List<Line> lines = checks.stream()
                .filter(check -> byCode.containsKey(check.code()))
                .map(check -> line(check, byCode.get(check.code()), differences))
                .toList();
        return new ProofView(
                run,
                Stream.of(Topic.values())
                        .map(topic -> new Part(
                                topic,
                                lines.stream()
                                        .filter(line -> line.check().topic() == topic)
                                        .toList()))
                        .toList());
    }

    private static Line line(Check check, ProofResult result, Function<Check, List<Difference>> differences) {
        List<Difference> found = result.differences() == 0 ? List.of() : differences.apply(check);
        return new Line(
                check,
                result,
                found.stream()
                        .map(one -> new Mended(one, check.repair().of(one)))
                        .toList());
    }
}
