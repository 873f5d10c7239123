package fangpiao.quote;

import fangpiao.shared.Refusal;
import java.util.List;

/** A question that cannot be answered, with everything that is wrong with it. */
class Unanswerable extends Refusal {

    private final transient List<Complaint> complaints;

    Unanswerable(List<Complaint> complaints) {
        super(complaints.stream().map(Complaint::message).distinct().toList());
        this.complaints = List.copyOf(complaints);
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
