package fangpiao.document;

import fangpiao.shared.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody hands in.
 *
 * @param document which paper of the case's checklist it is
 */
public record Upload(String document, String fileName, byte[] content) {

    /** What a form brings that has a field for each paper; where no file was chosen, the browser sends one without a name. */
    public static List<Upload> chosen(List<String> documents, List<MultipartFile> files) throws IOException {
        if (documents.size() != files.size()) throw new Refusal("请选择材料名称。");
        var chosen = new ArrayList<Upload>();
        for (int i = 0; i < files.size(); i++) {
            MultipartFile file = files.get(i);
            if (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) continue;
            chosen.add(new Upload(documents.get(i), file.getOriginalFilename(), file.getBytes()));
        }
        return chosen;
    }
}
