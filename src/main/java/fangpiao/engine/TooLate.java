package fangpiao.engine;

import fangpiao.shared.Refusal;

/** Of two clicks at one instant, the second is told that it came second. */
public class TooLate extends Refusal {

    public TooLate() {
        super("该事项刚刚被他人或另一次提交处理，请刷新后查看结果。");
    }
}
