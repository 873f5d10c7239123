package fangpiao.notification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in which something of a kind is told. The subject stands alone where a telephone shows it.
 *
 * @param version 0 as shipped
 */
public record Template(Kind kind, int version, String subject, String body) {

    private static final int LONGEST_SMS = 200;
    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_BODY = 2000;
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|1\\d{10})(?!\\d)");

    /** What is wrong with it; such a template is not kept. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        if (!kind.isForHolders()) complaints.addAll(complaintsOf("标题", subject, true, LONGEST_SUBJECT));
        complaints.addAll(
                complaintsOf("正文", body, kind.isForHolders(), kind.isForHolders() ? LONGEST_SMS : LONGEST_BODY));
        return complaints;
    }

    private List<String> complaintsOf(String part, String words, boolean onATelephone, int longest) {
        var text = new Text(words);
        var complaints = new ArrayList<String>();
        if (words.isBlank()) complaints.add(part + "不得为空");
        if (!text.leftOpen().isEmpty()) complaints.add("%s中的花括号没有成对：「%s」".formatted(part, text.leftOpen()));
        text.names().stream().distinct().forEach(name -> complaintAbout(name, part, onATelephone)
                .ifPresent(complaints::add));
        if (!complaints.isEmpty()) return complaints;
        String example = text.filledWith(examples());
        if (example.length() > longest)
            complaints.add("%s填入示例后有%d个字，不得超过%d个字".formatted(part, example.length(), longest));
        if (onATelephone) personalNumberIn(example).map(part::concat).ifPresent(complaints::add);
        return complaints;
    }

    private Optional<String> complaintAbout(String name, String part, boolean onATelephone) {
        Optional<Placeholder> known = Placeholder.of(name).filter(kind.placeholders()::contains);
        if (known.isEmpty()) return Optional.of("%s中的占位符「{%s}」不存在，可用的有%s".formatted(part, name, available()));
        if (onATelephone && known.get().isPersonal())
            return Optional.of("%s会显示在手机上，不得使用含个人信息的占位符「{%s}」".formatted(part, name));
        return Optional.empty();
    }

    private String available() {
        return kind.placeholders().stream().map(Placeholder::inBraces).collect(Collectors.joining("、"));
    }

    /** Why it cannot be used for these facts. */
    Optional<String> misfit(Map<String, String> facts) {
        Optional<String> missing = Stream.of(subject, body)
                .flatMap(words -> new Text(words).names().stream())
                .filter(name -> !facts.containsKey(name))
                .findFirst();
        if (missing.isPresent()) return missing.map(name -> "模板「%s」用到的占位符「{%s}」没有内容。".formatted(inWords(), name));
        return onATelephone(facts).flatMap(Template::personalNumberIn).map(complaint -> "模板「%s」写出的短信%s。"
                .formatted(inWords(), complaint));
    }

    private Optional<String> onATelephone(Map<String, String> facts) {
        return kind.isForHolders() ? Optional.of(bodyFor(facts)) : Optional.of(subjectFor(facts));
    }

    private static Optional<String> personalNumberIn(String words) {
        return PERSONAL_NUMBER.matcher(words).find() ? Optional.of("含有身份证号或手机号码") : Optional.empty();
    }

    String subjectFor(Map<String, String> facts) {
        return new Text(subject).filledWith(facts);
    }

    String bodyFor(Map<String, String> facts) {
        return new Text(body).filledWith(facts);
    }

    /** How it reads with an example in each place. */
    Map<String, String> examples() {
        var examples = new EnumMap<Placeholder, String>(Placeholder.class);
        kind.placeholders().forEach(place -> examples.put(place, place.example()));
        return examples.entrySet().stream()
                .collect(Collectors.toMap(place -> place.getKey().chinese(), Map.Entry::getValue));
    }

    /** 到期提醒第3版. */
    String inWords() {
        return kind.title() + (version == 0 ? "初始版" : "第" + version + "版");
    }
}
