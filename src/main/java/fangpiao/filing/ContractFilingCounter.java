package fangpiao.filing;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The housing authority as most bureaus still reach it: by telephone. No wire, so no answer. */
@Component
@Profile("prod")
class ContractFilingCounter implements ContractFilingOffice {

    @Override
    public Optional<OfficeAnswer> ask(String contractNo) {
        return Optional.empty();
    }
}
