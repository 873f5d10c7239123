package fangpiao.reconciliation;

import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a file of statements is looked at and taken over: all of it or nothing. */
@Service
@Transactional
class StatementUploadDesk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A file as it would be taken over now, and everything that keeps it from that. */
    record Preview(StatementFile file, List<String> complaints) {}

    private final StatementUploads files;
    private final BankStatements statements;
    private final PayingAccounts accounts;
    private final Users users;
    private final Clock clock;

    StatementUploadDesk(
            StatementUploads files, BankStatements statements, PayingAccounts accounts, Users users, Clock clock) {
        this.files = files;
        this.statements = statements;
        this.accounts = accounts;
        this.users = users;
        this.clock = clock;
    }

    /** Keeps the file for the preview. Refuses one that was taken over before, and one that was cut off. */
    public long bring(String name, byte[] content, String by) {
        refuseSecond(StatementFile.sha256(content));
        StatementFile file = StatementFile.read(content);
        files.forgetBefore(now());
        return files.add(name, file, content, by, now());
    }

    @Transactional(readOnly = true)
    Preview preview(long no) {
        StatementFile file = StatementFile.read(files.content(no));
        var complaints = new ArrayList<>(file.complaints());
        Map<String, AccountHistory> histories = histories(file);
        for (Statement statement : file.statements())
            complaints.addAll(next(statement, histories.get(statement.account())));
        return new Preview(file, complaints);
    }

    /** All of the file, or nothing of it. */
    public void adopt(long no, String by) {
        StatementUpload file = files.lock(no);
        if (file.isAdopted()) throw alreadyAdopted(file);
        byte[] content = files.content(no);
        StatementFile read = StatementFile.read(content);
        // in one order, so that two files never wait for each other in a circle
        read.statements().stream().map(Statement::account).distinct().sorted().forEach(statements::keepOthersFrom);
        refuseSecond(StatementFile.sha256(content));
        if (!read.complaints().isEmpty()) throw notAdopted(file, read.complaints());
        Map<String, AccountHistory> histories = histories(read);
        for (Statement statement : read.statements()) take(file, statement, histories.get(statement.account()));
        files.adopt(no, by, now());
    }

    private void take(StatementUpload file, Statement statement, AccountHistory history) {
        List<StatementLine> fresh = history.fresh(statement);
        List<String> complaints = next(statement, history);
        if (!complaints.isEmpty()) throw notAdopted(file, complaints);
        statements.add(file.no(), statement, fresh, now());
    }

    /** What keeps the statement from being the next of its account; from then on it is. */
    private List<String> next(Statement statement, AccountHistory history) {
        if (accounts.find(statement.account()).isEmpty())
            return List.of("账号%s不是本局登记的付款账户，不能导入其对账单".formatted(statement.account()));
        List<String> complaints = history.complaints(statement, LocalDate.now(clock));
        history.add(statement);
        return complaints;
    }

    private Map<String, AccountHistory> histories(StatementFile file) {
        var first = new TreeMap<String, LocalDate>();
        for (Statement statement : file.statements())
            first.merge(statement.account(), statement.from(), (one, other) -> one.isBefore(other) ? one : other);
        var histories = new TreeMap<String, AccountHistory>();
        first.forEach((account, from) -> histories.put(account, statements.historyOf(account, from)));
        return histories;
    }

    private void refuseSecond(String sha256) {
        files.adopted(sha256).ifPresent(earlier -> {
            throw alreadyAdopted(earlier);
        });
    }

    private Refusal alreadyAdopted(StatementUpload file) {
        return new Refusal("该对账单文件已由%s于%s导入（%s，%d笔），不能重复导入。"
                .formatted(users.nameOf(file.adoptedBy()), MOMENT.format(file.adoptedAt()), file.name(), file.lines()));
    }

    private static Refusal notAdopted(StatementUpload file, List<String> complaints) {
        return new Refusal("文件「%s」未导入：%s%s。"
                .formatted(
                        file.name(),
                        complaints.get(0),
                        complaints.size() > 1 ? "（共" + complaints.size() + "处问题）" : ""));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
