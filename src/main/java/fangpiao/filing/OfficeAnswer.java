package fangpiao.filing;

/**
 * What the housing authority says about a contract.
 *
 * @param filing null if it knows of none
 */
public record OfficeAnswer(String contractNo, ContractFiling filing) {

    String inWords() {
        if (filing == null) return "网签系统中没有合同%s的有效备案。".formatted(contractNo);
        return "合同%s已备案：备案号%s，%s，总价%s元，%s签订，%s备案。"
                .formatted(contractNo, filing.no(), filing.door(), filing.price(), filing.signedOn(), filing.filedOn());
    }
}
