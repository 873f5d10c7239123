package fangpiao.settlement;

import static fangpiao.policy.Node.COMPLETION_FILED;
import static fangpiao.policy.Node.CONTRACT_FILED;
import static fangpiao.policy.Node.DELIVERABLE;
import static fangpiao.policy.Node.DELIVERED;
import static fangpiao.policy.Node.FIRST_REGISTRATION;
import static fangpiao.policy.Node.FOUNDATION_DONE;
import static fangpiao.policy.Node.MAIN_STRUCTURE_TOPPED;
import static fangpiao.policy.Node.RETENTION;
import static fangpiao.policy.Node.TITLE_ISSUED;
import static fangpiao.policy.Node.TRANSFER_REGISTERED;

import fangpiao.policy.Node;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which paper proves which node. */
enum ProofKind {
    FILING_CERTIFICATE("网签备案证明", CONTRACT_FILED),
    FOUNDATION_RECORD("地基基础验收记录", FOUNDATION_DONE),
    STRUCTURE_RECORD("主体结构验收记录", MAIN_STRUCTURE_TOPPED),
    COMPLETION_FILING("竣工验收备案表", COMPLETION_FILED, DELIVERABLE),
    DELIVERY_NOTE("房屋交付单", DELIVERED),
    REGISTRATION("不动产首次登记证明", FIRST_REGISTRATION),
    TITLE("不动产权证书", TITLE_ISSUED, TRANSFER_REGISTERED),
    SITE_RECORD("现场核验记录", FOUNDATION_DONE, MAIN_STRUCTURE_TOPPED, DELIVERABLE),
    WARRANTY_RECORD("质量保修期满意见", RETENTION);

    private final String chinese;
    private final Set<Node> nodes;

    ProofKind(String chinese, Node... nodes) {
        this.chinese = chinese;
        this.nodes = Set.of(nodes);
    }

    boolean proves(Node node) {
        return nodes.contains(node);
    }

    /** The papers that would do, in words. */
    static String of(Node node) {
        return Arrays.stream(values())
                .filter(kind -> kind.proves(node))
                .map(ProofKind::chinese)
                .collect(Collectors.joining("、"));
    }

    String chinese() {
        return chinese;
    }
}
