package fangpiao.calculation;

import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the amounts of any case anew. */
@Service
@Transactional(readOnly = true)
public class Calculations {

    private final JdbcClient db;
    private final Map<CaseKind, CaseAmounts> amounts;

    Calculations(JdbcClient db, List<CaseAmounts> amounts) {
        this.db = db;
        this.amounts = amounts.stream().collect(Collectors.toMap(CaseAmounts::kind, Function.identity()));
    }

    /** Empty for a case that does not exist, has no amounts of its own, or none yet. */
    public Optional<Calculation> find(CaseNo caseNo) {
        return db.sql("select kind from case_register where case_no = ?")
                .param(caseNo.value())
                .query((row, n) -> CaseKind.valueOf(row.getString("kind")))
                .optional()
                .flatMap(kind -> of(kind, caseNo));
    }

    /** Of a case that exists. */
    public Optional<Calculation> of(CaseKind kind, CaseNo caseNo) {
        return Optional.ofNullable(amounts.get(kind)).flatMap(known -> known.of(caseNo));
    }
}
