package fangpiao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fangpiao.ApplicationTest;
import fangpiao.Scenario;
import fangpiao.Visitor;
import fangpiao.Visitor.NamedFile;
import fangpiao.pool.PoolScenario;
import fangpiao.shared.CaseNo;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people bring to a case as files. */
@ApplicationTest
class DocumentsPageTest {

    static final int TWENTY_MB = 20 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    PoolScenario developer;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient db;

    private static final NamedFile NOT_CHOSEN = new NamedFile("BUSINESS_LICENCE", "", new byte[0]);

    Visitor clerk;
    String caseNo;

    @BeforeEach
    void an_application_waits_for_its_papers() {
        scenario.todayIs("2024-09-10");
        clerk = Visitor.loggedIn(port, "intake");
        caseNo = developer.appliesAndReaches("reviewDocuments");
    }

    @Test
    void a_licence_is_uploaded_listed_and_shown_as_it_came() {
        byte[] licence = pdf("licence " + caseNo);

        var answer = upload("BUSINESS_LICENCE", "营业执照.pdf", licence);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(page("auditor")).contains("营业执照.pdf", "李晓梅", "2024-09-10 09:00", "1 KB", "有效");
        long id = attachments.of(new CaseNo(caseNo)).get(0).id();
        var file = clerk.fetch(path() + "/" + id);
        assertThat(file.body()).isEqualTo(licence);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .contains("filename*=UTF-8''%E8%90%A5");
    }

    @Test
    void several_papers_are_uploaded_at_once() {
        uploadAll(file("LAND_TITLE", "证.pdf"), NOT_CHOSEN, file("COMMITMENT", "承诺.pdf"));

        assertThat(attachments.countByDocument(new CaseNo(caseNo)))
                .containsOnly(Map.entry("LAND_TITLE", 1), Map.entry("COMMITMENT", 1));
    }

    @Test
    void of_several_papers_none_is_kept_when_one_is_refused() {
        var answer = uploadAll(file("LAND_TITLE", "证.pdf"), new NamedFile("COMMITMENT", "承诺.pdf", new byte[0]));

        assertThat(answer.body()).contains("文件「承诺.pdf」是空的");
        assertThat(attachments.of(new CaseNo(caseNo))).isEmpty();
    }

    @Test
    void nothing_chosen_is_said_to_be_nothing() {
        assertThat(uploadAll(NOT_CHOSEN, NOT_CHOSEN).body()).contains("请选择要上传的文件。");
    }

    @Test
    void the_reviewer_sees_how_many_files_there_are_of_each_paper() {
        upload("LAND_TITLE", "一.pdf", pdf("1" + caseNo));
        upload("LAND_TITLE", "二.pdf", pdf("2" + caseNo));

        assertThat(scenario.shown("pool", caseNo, "reviewDocuments", "facts").toString())
                .contains("材料 不动产权证书（土地）\",\"value\":\"必交，电子件2份")
                .contains("材料 授权委托书\",\"value\":\"选交，电子件0份");
    }

    @Test
    void a_younger_file_of_the_same_name_takes_the_place_and_the_older_stays() {
        upload("COMMITMENT", "承诺书.pdf", pdf("old" + caseNo));
        upload("COMMITMENT", "承诺书.pdf", pdf("new" + caseNo));

        assertThat(page("pool")).contains("已被替换", "有效");
        assertThat(attachments.countByDocument(new CaseNo(caseNo))).containsEntry("COMMITMENT", 1);
        assertThat(attachments.of(new CaseNo(caseNo)))
                .extracting(Attachment::superseded)
                .containsExactly(true, false);
    }

    @Test
    void the_same_file_twice_is_refused_with_who_and_when() {
        byte[] licence = pdf("same" + caseNo);
        upload("BUSINESS_LICENCE", "执照.pdf", licence);

        var answer = upload("QUALIFICATION", "资质.pdf", licence);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("同一文件已由李晓梅.*于2024-09-10 09:00上传（「执照.pdf」），不能重复上传。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>", "PK\u0003\u0004", "%PD", "\u0089PNG\r\n", "MZ"})
    void what_is_no_picture_and_no_pdf_is_refused_whatever_it_is_called(String content) {
        var answer = upload("BUSINESS_LICENCE", "执照.pdf", content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("只能上传PDF、JPEG或PNG文件，所选文件的内容不是其中任何一种。");
        assertThat(attachments.of(new CaseNo(caseNo))).isEmpty();
    }

    @Test
    void photos_are_known_by_their_first_bytes() {
        upload("SITE_PHOTO", "photo.bin", bytes("ffd8ffe0", caseNo));
        upload("SITE_PHOTO", "photo2.bin", bytes("89504e470d0a1a0a", caseNo));

        assertThat(attachments.of(new CaseNo(caseNo)))
                .extracting(Attachment::mediaType)
                .containsExactly("image/jpeg", "image/png");
    }

    @Test
    void twenty_megabytes_are_taken_and_one_byte_more_is_not() {
        byte[] largest = Arrays.copyOf(pdf(caseNo), TWENTY_MB);
        assertThat(upload("UNIT_LIST", "清单.pdf", largest).statusCode()).isEqualTo(302);

        var answer = upload("UNIT_LIST", "清单2.pdf", Arrays.copyOf(pdf(caseNo), TWENTY_MB + 1));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("文件「清单2.pdf」超过20 MB，不能上传。");
    }

    @Test
    void an_empty_file_or_an_unknown_paper_is_refused() {
        assertThat(upload("UNIT_LIST", "空.pdf", new byte[0]).body()).contains("空文件不能上传");
        assertThat(upload("TREASURE_MAP", "图.pdf", pdf(caseNo)).body()).contains("请选择材料名称。");
    }

    @Test
    void who_only_reads_uploads_nothing() {
        var auditor = Visitor.loggedIn(port, "auditor");

        var answer = auditor.upload(path(), Map.of("document", "OTHER"), "a.pdf", pdf(caseNo), auditor.csrfToken());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(page("auditor")).doesNotContain("type=\"file\"");
        assertThat(page("intake")).contains("type=\"file\"");
    }

    @Test
    void who_comes_from_outside_or_looks_after_the_system_sees_no_files() {
        upload("LAND_TITLE", "证.pdf", pdf(caseNo));
        long id = attachments.of(new CaseNo(caseNo)).get(0).id();

        for (String user : new String[] {"yunling", "admin"})
            assertThat(Visitor.loggedIn(port, user).get(path() + "/" + id).statusCode())
                    .isEqualTo(403);
    }

    @Test
    void a_file_belongs_to_its_case() {
        upload("LAND_TITLE", "证.pdf", pdf(caseNo));
        long id = attachments.of(new CaseNo(caseNo)).get(0).id();
        String other = developer.appliesAndReaches("reviewDocuments");

        assertThat(clerk.get("/cases/" + other + "/documents/" + id).statusCode())
                .isEqualTo(404);
        assertThat(clerk.open("/cases/RK-1999-000001/documents").statusCode()).isEqualTo(404);
        assertThat(clerk.open("/cases/nonsense/documents").statusCode()).isEqualTo(404);
        assertThat(clerk.upload(
                                "/cases/RK-1999-000001/documents",
                                Map.of("document", "OTHER"),
                                "a.pdf",
                                pdf(caseNo),
                                clerk.csrfToken())
                        .body())
                .contains("没有案件号为「RK-1999-000001」的案件。");
    }

    @Test
    void files_stay_as_they_are() {
        upload("LAND_TITLE", "证.pdf", pdf(caseNo));

        assertThatThrownBy(() -> db.sql("update attachment set file_name = 'x'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void the_case_page_leads_to_its_papers() {
        assertThat(clerk.open("/cases/" + caseNo).body()).contains(path());
    }

    private HttpResponse<String> upload(String document, String fileName, byte[] content) {
        return clerk.upload(path(), Map.of("document", document), fileName, content, clerk.csrfTokenOf(path()));
    }

    private HttpResponse<String> uploadAll(NamedFile... files) {
        return clerk.uploadAll(path(), List.of(files), clerk.csrfTokenOf(path()));
    }

    private NamedFile file(String document, String name) {
        return new NamedFile(document, name, pdf(document + caseNo));
    }

    private String page(String user) {
        return Visitor.loggedIn(port, user).open(path()).body();
    }

    private String path() {
        return "/cases/" + caseNo + "/documents";
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String beginning, String text) {
        byte[] first = HexFormat.of().parseHex(beginning);
        byte[] all = Arrays.copyOf(first, first.length + text.length());
        System.arraycopy(text.getBytes(StandardCharsets.UTF_8), 0, all, first.length, text.length());
        return all;
    }
}
