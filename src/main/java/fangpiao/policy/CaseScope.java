package fangpiao.policy;

/** What decides which rules hold for an expropriated home: where it is, on whose land, and what it was. */
public record CaseScope(String projectCode, String areaCode, LandType landType, PropertyKind propertyKind) {}
