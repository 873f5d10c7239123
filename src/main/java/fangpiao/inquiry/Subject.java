package fangpiao.inquiry;

/** Whom and what the registers are asked about. */
public record Subject(
        String developerCode, String developerName, String estateCode, String estateName, String permitNo) {}
