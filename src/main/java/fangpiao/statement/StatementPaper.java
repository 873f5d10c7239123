package fangpiao.statement;

import fangpiao.document.Paper;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** A statement on paper (对账单, D21), with room for both seals. */
public final class StatementPaper {

    private StatementPaper() {}

    public static ResponseEntity<byte[]> show(Paper paper, Statement statement) {
        return paper.show(statement.no() + ".pdf", "statement-paper", Map.of("statement", statement));
    }
}
