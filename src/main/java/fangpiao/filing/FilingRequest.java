package fangpiao.filing;

import static java.util.stream.Collectors.toSet;

import fangpiao.intake.Complaint;
import fangpiao.intake.Unanswerable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what another system sends; all of it is right or nothing is taken. */
class FilingRequest {

    static final int MOST = 1000;
    private static final Pattern INDEX = Pattern.compile("filings\\[(\\d{1,6})]\\.(.+)");
    private static final Set<String> FIELDS =
            Stream.of(FilingField.values()).map(FilingField::json).collect(toSet());

    private final Map<String, String> texts;
    private final List<Complaint> complaints = new ArrayList<>();

    FilingRequest(Map<String, String> texts) {
        this.texts = texts;
    }

    ContractFiling single() {
        refuseUnknown(FIELDS::contains);
        Optional<ContractFiling> filing = new FilingTexts(texts, "", complaints).read();
        refuseIfWrong();
        return filing.orElseThrow();
    }

    List<ContractFiling> list() {
        refuseUnknown(field -> {
            var indexed = INDEX.matcher(field);
            return indexed.matches() && FIELDS.contains(indexed.group(2));
        });
        int count = texts.keySet().stream().mapToInt(FilingRequest::index).max().orElse(-1) + 1;
        if (count == 0) complain("filings", "应有至少一件备案");
        if (count > MOST) complain("filings", "一次最多%d件，现有%d件".formatted(MOST, count));
        refuseIfWrong();
        List<ContractFiling> filings = read(count);
        refuseIfWrong();
        return filings;
    }

    Cancellation cancellation(LocalDate today) {
        refuseUnknown(Set.of("cancelledOn", "reason")::contains);
        String reason = texts.getOrDefault("reason", "").strip();
        Optional<LocalDate> day = FilingTexts.dayOf(texts.getOrDefault("cancelledOn", ""));
        if (day.isEmpty()) complain("cancelledOn", "注销日期应为日期，如2024-08-30");
        if (day.filter(today::isBefore).isPresent()) complain("cancelledOn", "注销日期不得晚于今天");
        if (reason.isEmpty() || reason.length() > 200) complain("reason", "注销原因应为1至200个字符");
        refuseIfWrong();
        return new Cancellation(day.orElseThrow(), reason);
    }

    private List<ContractFiling> read(int count) {
        var filings = new ArrayList<ContractFiling>();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < count; i++) {
            int at = i;
            new FilingTexts(texts, "filings[" + i + "].", complaints).read().ifPresent(filing -> {
                Integer earlier = seen.putIfAbsent(filing.no(), at);
                if (earlier != null) complain("filings[" + at + "].filingNo", "备案号与第%d件相同".formatted(earlier + 1));
                filings.add(filing);
            });
        }
        return filings;
    }

    private static int index(String field) {
        var indexed = INDEX.matcher(field);
        return indexed.matches() ? Integer.parseInt(indexed.group(1)) : -1;
    }

    private void refuseUnknown(Predicate<String> known) {
        texts.keySet().stream()
                .filter(field -> !known.test(field))
                .forEach(field -> complain(field, "没有「" + field + "」这一项"));
    }

    private void complain(String field, String message) {
        complaints.add(new Complaint(field, message));
    }

    private void refuseIfWrong() {
        if (!complaints.isEmpty()) throw new Unanswerable(complaints);
    }
}
