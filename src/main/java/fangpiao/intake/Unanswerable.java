package fangpiao.intake;

import fangpiao.shared.Refusal;
import java.util.List;

/** A question that cannot be answered, with everything that is wrong with it. */
public class Unanswerable extends Refusal {

    private final transient List<Complaint> complaints;

    public Unanswerable(List<Complaint> complaints) {
        super(complaints.stream().map(Complaint::message).distinct().toList());
        this.complaints = List.copyOf(complaints);
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
