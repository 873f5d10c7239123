package fangpiao.project;

import fangpiao.policy.FundSource;
import fangpiao.shared.Money;

/** A fund account of a project, with what is free in it now. */
public record Fund(String no, String projectCode, String name, FundSource source, Money free) {}
