package fangpiao.filing;

import java.util.Optional;

/** The way to the housing authority's register. Answers that come later are published as {@link OfficeAnswer}. */
public interface ContractFilingOffice {

    /** What it says at once about a contract; nothing if it takes its time. */
    Optional<OfficeAnswer> ask(String contractNo);
}
