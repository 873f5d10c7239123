package fangpiao.filing;

import fangpiao.shared.CaseNo;
import java.util.List;

/**
 * What is answered to a filing or a cancellation.
 *
 * @param repeated it had arrived before, and nothing was done again
 */
public record Received(
        String filingNo,
        Outcome outcome,
        boolean repeated,
        CaseNo purchase,
        String unitNo,
        List<Difference> differences) {}
