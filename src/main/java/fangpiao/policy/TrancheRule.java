package fangpiao.policy;

import fangpiao.shared.Rate;

/** One line of the table by which a developer is paid: at which node, which share. */
public record TrancheRule(int seq, Node node, Rate share) {}
