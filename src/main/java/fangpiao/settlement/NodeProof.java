package fangpiao.settlement;

import fangpiao.policy.Node;
import fangpiao.pool.UnitCard;
import fangpiao.shared.Refusal;
import java.time.LocalDate;

/**
 * The paper that proves a node, as it reads.
 *
 * @param no of the acceptance, the filing or the registration
 * @param provenOn when the node was reached
 * @param building which building it is about
 * @param permitNo the presale permit, or the filing of the sale, that it names; null if it names none
 */
record NodeProof(ProofKind kind, String no, LocalDate provenOn, String building, String permitNo) {

    /** Refuses a paper that proves something else, or something of another building. */
    void requireOf(UnitCard home, Node node) {
        if (!kind.proves(node))
            throw new Refusal("「%s」不能证明节点「%s」，应为：%s。".formatted(kind.chinese(), node.chinese(), ProofKind.of(node)));
        if (!buildingLabel().equals(home.building()))
            throw new Refusal("证明载明的是%s，本合同所购房屋为%s，不能作为本合同的节点证明。".formatted(building, home.address()));
        if (node.isOfBuilding()) requirePermit(home.estate().permitNo());
    }

    /** As the pool writes the building: 03 for 3栋. */
    String buildingLabel() {
        return UnitCard.building(building)
                .orElseThrow(() -> new Refusal("「证明载明的楼栋」应写作 1栋、3幢 或 A座，填写的是「%s」。".formatted(building)));
    }

    private void requirePermit(String registered) {
        if (permitNo == null) throw new Refusal("请填写证明载明的预售许可（现售备案）证号。");
        if (!permitNo.equals(registered))
            throw new Refusal("证明载明的预售许可（现售备案）证号「%s」与楼盘登记的「%s」不一致，请核对是否为同一项目。".formatted(permitNo, registered));
    }

    boolean isSame(NodeProof other) {
        return kind == other.kind && no.equals(other.no) && provenOn.equals(other.provenOn);
    }

    @Override
    public String toString() {
        return kind.chinese() + " " + no + "（" + UnitCard.inWords(buildingLabel()) + "，" + provenOn + "达成）";
    }
}
