package fangpiao.proof;

import java.io.IOException;

/** What was handed in is something else. */
class NoLedgerFile extends IOException {

    NoLedgerFile() {
        super("该文件不是本系统导出的账册文件（第一行应为 LEDGER,%d）。".formatted(LedgerFile.VERSION));
    }
}
