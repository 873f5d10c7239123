package fangpiao.filing;

import fangpiao.identity.Users;
import fangpiao.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the day's file is looked at and taken over: all of it or nothing. */
@Service
@Transactional
public class FilingFileDesk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FilingFiles files;
    private final ReceptionDesk reception;
    private final Users users;
    private final Clock clock;

    FilingFileDesk(FilingFiles files, ReceptionDesk reception, Users users, Clock clock) {
        this.files = files;
        this.reception = reception;
        this.users = users;
        this.clock = clock;
    }

    /** Keeps the file for the preview. Refuses one that was taken over before. */
    public long bring(String name, byte[] content, String by) {
        var sheet = new FilingSheet(content);
        refuseSecond(sheet.sha256());
        files.forgetBefore(now());
        return files.add(name, sheet, content, by, now());
    }

    @Transactional(readOnly = true)
    FilingSheet preview(long no) {
        return new FilingSheet(files.content(no));
    }

    /**
     * Each filing takes effect in a transaction of its own; the file counts as taken over when all have. Cut off in between,
     * it is taken over again: what had arrived is known.
     */
    public void adopt(long no, String by) {
        FilingFile file = files.lock(no);
        if (file.isAdopted()) throw alreadyAdopted(file);
        FilingSheet sheet = preview(no);
        files.keepOthersFrom(sheet.sha256());
        refuseSecond(sheet.sha256());
        if (!sheet.complaints().isEmpty())
            throw new Refusal("文件「%s」有%d处问题，未采用任何一行。"
                    .formatted(file.name(), sheet.complaints().count()));
        sheet.filings().forEach(filing -> reception.receive(filing, new Source(by, no)));
        files.adopt(no, by, now());
    }

    private void refuseSecond(String sha256) {
        files.adopted(sha256).ifPresent(earlier -> {
            throw alreadyAdopted(earlier);
        });
    }

    private Refusal alreadyAdopted(FilingFile file) {
        return new Refusal("该文件已由%s于%s采用（%s，%d件），不能重复导入。"
                .formatted(users.nameOf(file.adoptedBy()), MOMENT.format(file.adoptedAt()), file.name(), file.rows()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
