package fangpiao.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * An engine as it comes out of the box: full history, every index, no plugin of ours, forms kept as process variables.
 * It runs the same diagram; its delegates write the rows of the floor in its transaction.
 */
class BareEngine {

    private final DataSource database;

    private BareEngine(DataSource database) {
        this.database = database;
    }

    static ProcessEngine on(DataSource database) {
        return new BareEngine(database).build();
    }

    private ProcessEngine build() {
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setTransactionManager(new DataSourceTransactionManager(database));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        // what the Spring Boot starter takes where nothing is set
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(delegates());
        ProcessEngine engine = configuration.buildProcessEngine();
        deploy(engine);
        return engine;
    }

    private static void deploy(ProcessEngine engine) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/voucher-issuance.bpmn")
                .addClasspathResource("bpmn/approval-level.dmn");
        try {
            for (var form :
                    new PathMatchingResourcePatternResolver().getResources("classpath:forms/voucher-issuance/*.form"))
                deployment.addInputStream(form.getFilename(), form.getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        deployment.deploy();
    }

    private Map<Object, Object> delegates() {
        var delegates = new HashMap<Object, Object>();
        delegates.put("openIssuance", (JavaDelegate) this::open);
        delegates.put("calculateFace", after(RoadStep.CALCULATE));
        delegates.put("recordLegalReview", after(RoadStep.LEGAL));
        delegates.put("recordAmountCheck", after(RoadStep.CHECK));
        delegates.put("reserveFunds", after(RoadStep.FUND));
        delegates.put("determineLevel", (JavaDelegate) BareEngine::level);
        delegates.put("quorum", new OneVote());
        delegates.put("recordIssuanceApproval", after(RoadStep.APPROVE));
        delegates.put("allocateVoucher", (JavaDelegate) step -> {}); // written with the approval
        delegates.put("recordPrint", after(RoadStep.PRINT));
        delegates.put("issueVoucher", after(RoadStep.SEAL));
        delegates.put("activateVoucher", after(RoadStep.HAND_OVER));
        return delegates;
    }

    private void open(DelegateExecution step) {
        String caseNo = inEnginesTransaction(rows -> rows.apply(applicant(step)));
        step.setProcessBusinessKey(caseNo);
        step.setVariable("caseNo", caseNo);
        step.setVariable("holderName", "测试户");
        step.setVariable("projectName", "渝昆高铁昆明西客站征迁项目");
        step.setVariable("amountYuan", "1012367.20");
        step.setVariable("amountFen", Applicants.FACE_FEN);
    }

    /** Its row is written with the promise of funds. */
    private static void level(DelegateExecution step) {
        step.setVariable("approvalGroup", "renewal-approver");
        step.setVariable("approvalSeats", 1);
        step.setVariable("collective", false);
    }

    /** Where one decides, one vote is enough. */
    public static class OneVote {
        public boolean isReached(DelegateExecution vote) {
            return true;
        }
    }

    private JavaDelegate after(RoadStep task) {
        return step -> inEnginesTransaction(rows -> {
            rows.take(task, step.getProcessBusinessKey(), UUID.randomUUID().toString(), applicant(step));
            return null;
        });
    }

    private static Applicant applicant(DelegateExecution step) {
        return new Applicant(
                (String) step.getVariable("agreementNo"),
                LocalDate.parse((String) step.getVariable("appliedOn")),
                (String) step.getVariable("stockSerial"));
    }

    private String inEnginesTransaction(DomainRows.Writing writing) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return writing.write(new DomainRows(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
