package fangpiao.quote;

import fangpiao.policy.Evidence;
import fangpiao.policy.Parameter;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** On which parameters an answer rests although no official text is known to say so. */
final class Unconfirmed {

    private static final Set<Section> BONUSES = EnumSet.of(Section.BONUS_1, Section.BONUS_2, Section.BONUS_3);

    private Unconfirmed() {}

    static List<Quote.Unsure> of(Enquiry enquiry) {
        Policy policy = enquiry.policy();
        var unsure = new ArrayList<Quote.Unsure>();
        policy.evidenceOfStart()
                .ifPresent(start -> add(
                        unsure,
                        "version.effectiveFrom",
                        "生效日期",
                        policy.head().effectiveFrom().toString(),
                        start));
        parameters(enquiry)
                .forEach(one -> add(unsure, one.code(), one.chinese(), policy.say(one), policy.evidence(one)));
        return List.copyOf(unsure);
    }

    private static void add(List<Quote.Unsure> unsure, String code, String name, String value, Evidence evidence) {
        if (!evidence.confirmed()) unsure.add(new Quote.Unsure(code, name, value, evidence.source()));
    }

    private static Stream<Parameter<?>> parameters(Enquiry enquiry) {
        Policy policy = enquiry.policy();
        return Stream.of(always(), bonuses(policy), balance(policy), purchases(enquiry))
                .flatMap(one -> one);
    }

    private static Stream<Parameter<?>> always() {
        return Stream.of(
                Parameters.FACE_COMPONENTS,
                Parameters.BONUS_IN_FACE,
                Parameters.TERM_MONTHS,
                Parameters.TERM_START,
                Parameters.ROLL_TO_WORKING_DAY);
    }

    /** Where there is none, that is what rests on the version. */
    private static Stream<Parameter<?>> bonuses(Policy policy) {
        if (policy.bonuses().isEmpty())
            return Stream.of(Parameters.BONUSES.get(0).model());
        return Parameters.all().stream()
                .filter(one -> BONUSES.contains(one.section()))
                .filter(one -> policy.find(one).isPresent());
    }

    private static Stream<Parameter<?>> balance(Policy policy) {
        Stream<Parameter<?>> rule = Stream.of(Parameters.BALANCE_RULE, Parameters.CONSUMPTION_ORDER);
        Stream<Parameter<?>> figures =
                switch (policy.get(Parameters.BALANCE_RULE)) {
                    case PRO_RATA_BELOW_THETA, CLEAR_BONUS_BELOW_THETA -> Stream.of(Parameters.MIN_RATIO_FOR_CASH);
                    case HAIRCUT -> Stream.of(Parameters.HAIRCUT_LIMIT, Parameters.HAIRCUT, Parameters.HAIRCUT_SCOPE);
                    case NO_CASH -> Stream.of();
                };
        return Stream.concat(rule, figures);
    }

    private static Stream<Parameter<?>> purchases(Enquiry enquiry) {
        if (enquiry.purchases().isEmpty()) return Stream.of();
        Stream<Parameter<?>> tables =
                enquiry.purchases().stream().map(Plan::stage).distinct().map(Parameters::tranches);
        return Stream.concat(Stream.of(Parameters.TAX_EXEMPT, Parameters.PROPERTY_TYPES), tables);
    }
}
