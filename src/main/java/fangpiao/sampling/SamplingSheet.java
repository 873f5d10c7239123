package fangpiao.sampling;

import fangpiao.spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All claims of a sampling as a spreadsheet, in the order of their lots, so that anybody can draw again. */
final class SamplingSheet {

    private static final List<String> HEADER =
            List.of("结算案", "房企", "网签备案号", "支付金额（元）", "SM3(种子|案件号)", "样本序号", "检查结果", "差错金额（元）", "说明", "检查人");

    private SamplingSheet() {}

    static byte[] of(Sampling sampling) {
        Map<PaidClaim, Drawn> sample =
                sampling.sample().stream().collect(Collectors.toMap(Drawn::claim, Function.identity()));
        String seed = sampling.draw().seed();
        var rows = new ArrayList<List<Object>>();
        sampling.draw().ordered().forEach(claim -> rows.add(row(claim, seed, sample.get(claim))));
        return Sheet.write("抽查", HEADER, rows);
    }

    private static List<Object> row(PaidClaim claim, String seed, Drawn drawn) {
        Finding finding = drawn == null ? null : drawn.finding().orElse(null);
        return Arrays.asList(
                claim.no().value(),
                claim.developerName(),
                claim.filingNo(),
                claim.amount(),
                claim.lot(seed),
                drawn == null ? null : drawn.place(),
                finding == null ? null : finding.isWrong() ? "发现问题" : "未发现问题",
                finding == null ? null : finding.error(),
                finding == null ? null : finding.words(),
                finding == null ? null : finding.foundByName());
    }
}
