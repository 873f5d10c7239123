package fangpiao.document;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import fangpiao.document.Checklist.Item;
import fangpiao.document.Checklist.State;
import fangpiao.engine.CaseKind;
import fangpiao.shared.CaseNo;
import fangpiao.shared.Refusal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a case as files. They are added and never changed; a younger file of the same name takes the place. */
@Service
@Transactional
public class Attachments {

    /** What every case may have besides its checklist. */
    private static final Item OTHER = new Item("OTHER", "其他材料", false);

    private static final int LARGEST_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AttachmentRows rows;
    private final Map<CaseKind, Checklist> checklists;

    Attachments(AttachmentRows rows, List<Checklist> checklists) {
        this.rows = rows;
        this.checklists = checklists.stream().collect(toMap(Checklist::kind, identity()));
    }

    /** Adds all the files or, if one of them is refused, none. */
    public void add(CaseNo caseNo, List<Upload> uploads, String person) {
        requireCase(caseNo);
        if (uploads.isEmpty()) throw new Refusal("请选择要上传的文件。");
        uploads.forEach(upload -> add(caseNo, upload, person));
    }

    /** All files of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> of(CaseNo caseNo) {
        return rows.of(caseNo);
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> find(CaseNo caseNo, long id) {
        return rows.find(caseNo, id);
    }

    @Transactional(readOnly = true)
    public byte[] content(Attachment attachment) {
        return rows.content(attachment.id());
    }

    /** How many files there are of each paper, without those that were superseded. */
    @Transactional(readOnly = true)
    public Map<String, Integer> countByDocument(CaseNo caseNo) {
        return rows.of(caseNo).stream()
                .filter(attachment -> !attachment.superseded())
                .collect(Collectors.groupingBy(Attachment::document, summingInt(attachment -> 1)));
    }

    /** The papers a case has, and room for others. */
    public List<Item> items(CaseNo caseNo) {
        List<State> states = states(caseNo);
        Stream<Item> own = states.isEmpty()
                ? checklistOf(caseNo).stream().flatMap(checklist -> checklist.items().stream())
                : states.stream().map(State::item);
        return Stream.concat(own, Stream.of(OTHER)).toList();
    }

    /** How the papers of a case stand, where its module says so. */
    @Transactional(readOnly = true)
    public List<State> states(CaseNo caseNo) {
        return checklistOf(caseNo).map(checklist -> checklist.of(caseNo)).orElse(List.of());
    }

    public Map<String, State> statesByDocument(CaseNo caseNo) {
        return states(caseNo).stream().collect(toMap(state -> state.item().code(), identity()));
    }

    private Optional<Checklist> checklistOf(CaseNo caseNo) {
        return Optional.ofNullable(checklists.get(CaseKind.ofCase(caseNo)));
    }

    @Transactional(readOnly = true)
    public boolean isCase(CaseNo caseNo) {
        return rows.isCase(caseNo);
    }

    private void add(CaseNo caseNo, Upload upload, String person) {
        String document = upload.document();
        byte[] content = upload.content();
        String name = plain(upload.fileName());
        if (items(caseNo).stream().noneMatch(item -> item.code().equals(document))) throw new Refusal("请选择材料名称。");
        if (content.length == 0) throw new Refusal("文件「%s」是空的，空文件不能上传。".formatted(name));
        if (content.length > LARGEST_BYTES) throw new Refusal("文件「%s」超过20 MB，不能上传。".formatted(name));
        if (!rows.add(caseNo, document, name, MediaKind.of(content), content, person))
            throw refusedTwice(rows.same(caseNo, content));
    }

    private void requireCase(CaseNo caseNo) {
        if (!rows.isCase(caseNo)) throw new Refusal("没有案件号为「%s」的案件。".formatted(caseNo));
    }

    /** Browsers may send a path; nobody needs it. */
    private static String plain(String fileName) {
        String name = fileName == null
                ? ""
                : fileName.replaceAll("^.*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        if (name.isEmpty()) throw new Refusal("请选择要上传的文件。");
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static Refusal refusedTwice(Attachment same) {
        return new Refusal("同一文件已由%s于%s上传（「%s」），不能重复上传。"
                .formatted(same.addedBy(), same.addedAt().format(TIME), same.fileName()));
    }
}
