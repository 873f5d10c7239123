package fangpiao.policy;

import java.time.LocalDate;

/**
 * What a rule version is called and where and when it holds (domain §0.3).
 *
 * @param city whose rules these are
 * @param legalBasis the documents, with their numbers
 * @param effectiveTo last day, or null while no end is set
 * @param projectCode the only project it holds for, or null when it holds for all of its areas
 */
public record VersionHead(
        String code,
        String name,
        String city,
        String legalBasis,
        LocalDate issuedOn,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String projectCode) {}
