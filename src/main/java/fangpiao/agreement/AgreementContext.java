package fangpiao.agreement;

import fangpiao.calculation.Row;
import fangpiao.engine.CaseKind;
import fangpiao.engine.FormContext;
import fangpiao.project.ProjectDesk;
import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a compensation agreement show above their fields. */
@Component
class AgreementContext implements FormContext {

    private final AgreementDesk desk;
    private final AgreementAmounts amounts;
    private final ProjectDesk projects;

    AgreementContext(AgreementDesk desk, AgreementAmounts amounts, ProjectDesk projects) {
        this.desk = desk;
        this.amounts = amounts;
        this.projects = projects;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.AGREEMENT;
    }

    @Override
    public Map<String, Object> of(CaseNo caseNo) {
        Agreement agreement = desk.get(caseNo);
        return Map.of("facts", facts(agreement), "amountLines", Row.of(amounts.linesOf(agreement)));
    }

    private List<Fact> facts(Agreement agreement) {
        return List.of(
                Fact.of("案件号", agreement.caseNo()),
                Fact.of("征收项目", projects.get(agreement.projectCode()).name()),
                Fact.of("被征收人", agreement.holderName() + "（" + agreement.holderIdNo() + "）"),
                Fact.of("联系电话", agreement.holderPhone()),
                Fact.of("房屋坐落", agreement.propertyAddress()),
                Fact.of("不动产权证号", agreement.titleNo()),
                Fact.of(
                        "建筑面积",
                        agreement.buildingAreaM2() + " ㎡（"
                                + agreement.landType().chinese() + "土地，"
                                + agreement.propertyKind().chinese() + "）"),
                Fact.of("安置补偿权益金额", agreement.equity() == null ? null : agreement.equity() + " 元"),
                Fact.of("安置方式", agreement.mode()),
                Fact.of("当前状态", agreement.status().chinese()));
    }
}
