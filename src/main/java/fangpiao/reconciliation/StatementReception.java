package fangpiao.reconciliation;

import org.springframework.stereotype.Component;

/**
 * Where statements come in. A file is first taken over, whole, and then compared: a difference, or a house that stops in
 * between, takes nothing of it back.
 */
@Component
public class StatementReception {

    private final StatementUploadDesk desk;
    private final BankStatements statements;
    private final Matching matching;

    StatementReception(StatementUploadDesk desk, BankStatements statements, Matching matching) {
        this.desk = desk;
        this.statements = statements;
        this.matching = matching;
    }

    /** Keeps the file for the preview; answers with its number. */
    public long bring(String name, byte[] content, String by) {
        return desk.bring(name, content, by);
    }

    public void adopt(long no, String by) {
        desk.adopt(no, by);
        matching.compare(statements.accountsOf(no));
    }
}
