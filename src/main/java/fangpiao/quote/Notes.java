package fangpiao.quote;

import fangpiao.amount.Face;
import fangpiao.policy.Parameters;
import fangpiao.policy.Policy;
import fangpiao.policy.VersionHead;
import fangpiao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What somebody who relies on the answer has to know besides the figures. */
class Notes {

    private final Enquiry enquiry;
    private final Policy policy;
    private final Face face;
    private final Quote.Term term;

    Notes(Enquiry enquiry, Face face, Quote.Term term) {
        this.enquiry = enquiry;
        this.policy = enquiry.policy();
        this.face = face;
        this.term = term;
    }

    List<String> all() {
        var notes = new ArrayList<String>();
        if (!holds(policy.head(), term.issuedOn()))
            notes.add("核发日期" + term.issuedOn() + "不在本规则版本的有效期（" + days(policy.head()) + "）内，结果仅供比较。");
        if (face.outside().isPositive()) notes.add("政策性奖励" + face.outside() + "元不计入票面，另行兑现。");
        Money least = policy.get(Parameters.FACE_MIN);
        if (least.exceeds(face.face())) notes.add("票面低于单张下限" + least + "元。");
        for (Plan plan : enquiry.purchases()) notes.addAll(late(plan));
        return List.copyOf(notes);
    }

    private List<String> late(Plan plan) {
        return plan.acts().entrySet().stream()
                .filter(act -> act.getValue().isAfter(term.lastDay()))
                .map(act ->
                        "%s日期%s晚于使用期限最后一日%s，须先办理延期。".formatted(act.getKey().chinese(), act.getValue(), term.lastDay()))
                .toList();
    }

    private static boolean holds(VersionHead head, LocalDate day) {
        return !day.isBefore(head.effectiveFrom()) && (head.effectiveTo() == null || !day.isAfter(head.effectiveTo()));
    }

    private static String days(VersionHead head) {
        return head.effectiveTo() == null
                ? head.effectiveFrom() + "起"
                : head.effectiveFrom() + "至" + head.effectiveTo();
    }
}
