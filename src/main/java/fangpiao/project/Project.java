package fangpiao.project;

/** An expropriation project: where homes are taken, and who issues the vouchers for them. */
public record Project(String code, String name, String areaCode, String authority) {}
