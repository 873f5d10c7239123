package fangpiao.project;

import fangpiao.policy.VoucherKind;

/**
 * What vouchers are issued in: an expropriation project, or a programme with a budget of its own.
 *
 * @param purpose the one kind of voucher it issues
 * @param authority who issues them
 */
public record Project(String code, String name, String areaCode, String authority, VoucherKind purpose) {}
