package fangpiao.quote;

import fangpiao.intake.Complaint;
import fangpiao.intake.Unanswerable;
import fangpiao.policy.Policy;
import fangpiao.policy.PolicyDesk;
import fangpiao.policy.VersionStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door of the trial calculation: it reads rules and calendar and writes nothing. */
@Service
class QuoteDesk {

    private final PolicyDesk policies;

    QuoteDesk(PolicyDesk policies) {
        this.policies = policies;
    }

    /** Those in force at some time, Kunming's first, the newest of each city first. */
    List<Policy> versions() {
        return policies.versions().stream()
                .filter(version -> policies.status(version.code()) == VersionStatus.ACTIVE)
                .toList();
    }

    Optional<Policy> version(String code) {
        return versions().stream()
                .filter(version -> version.code().equals(code))
                .findFirst();
    }

    /** Refuses with everything that is wrong with the question. */
    Quote quote(Entries entries) {
        String code = entries.text("version");
        Policy policy = version(code)
                .orElseThrow(() -> new Unanswerable(
                        List.of(new Complaint("version", code.isEmpty() ? "规则版本应当填写" : "没有生效的规则版本「" + code + "」"))));
        Enquiry enquiry = new EnquiryReader(entries, policy).read();
        LocalDate lastDay = policies.lastDayOfTerm(policy, enquiry.issuedOn());
        return new Calculation(enquiry, lastDay).quote();
    }
}
