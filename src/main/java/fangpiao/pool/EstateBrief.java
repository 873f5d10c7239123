package fangpiao.pool;

/** An estate in a few words, for modules that work with it. */
public record EstateBrief(
        String code,
        String name,
        String developerCode,
        String developerName,
        String districtCode,
        EstateStatus status,
        Concession concession) {

    Developer developer() {
        return new Developer(developerCode, developerName);
    }
}
