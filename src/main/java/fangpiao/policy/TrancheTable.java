package fangpiao.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes a table of tranches: {@code CONTRACT_FILED:60% FIRST_REGISTRATION:40%}. They add up to the whole. */
final class TrancheTable {

    private TrancheTable() {}

    static List<TrancheRule> read(String text) {
        var table = new ArrayList<TrancheRule>();
        for (String word : text.strip().split("[\\s;；]+")) table.add(tranche(table.size() + 1, word));
        requireWhole(table);
        return List.copyOf(table);
    }

    static String write(List<TrancheRule> table) {
        return table.stream().map(rule -> rule.node() + ":" + rule.share()).collect(Collectors.joining(" "));
    }

    static String say(List<TrancheRule> table) {
        return table.stream().map(rule -> rule.node().chinese() + rule.share()).collect(Collectors.joining("、"));
    }

    private static TrancheRule tranche(int seq, String word) {
        String[] parts = word.split("[:：]");
        if (parts.length != 2) throw new Unfit("节点应写作「节点:比例」，如 合同网签备案:60%，填写的是「" + word + "」");
        Node node = Notation.constant(Node.class, parts[0]);
        if (node == Node.RETENTION) throw new Unfit("「" + node.chinese() + "」不是结算节点，预留比例另填");
        return new TrancheRule(seq, node, Notation.rate(parts[1]));
    }

    private static void requireWhole(List<TrancheRule> table) {
        int sum = table.stream().mapToInt(rule -> rule.share().basisPoints()).sum();
        if (sum != 10_000) throw new Unfit("各节点比例合计应为100%，现为" + new fangpiao.shared.Rate(sum));
        var nodes = new HashSet<Node>();
        for (TrancheRule rule : table) {
            if (rule.share().basisPoints() == 0)
                throw new Unfit("节点「" + rule.node().chinese() + "」的比例应大于0");
            if (!nodes.add(rule.node())) throw new Unfit("节点「" + rule.node().chinese() + "」出现两次");
        }
    }
}
