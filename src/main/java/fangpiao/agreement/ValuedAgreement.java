package fangpiao.agreement;

import fangpiao.amount.Component;
import java.util.List;

/** An agreement together with the amounts of its last valuation. */
public record ValuedAgreement(Agreement agreement, List<Component> components) {}
