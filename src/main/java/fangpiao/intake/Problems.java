package fangpiao.intake;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** How an interface says no (RFC 9457). */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    /** With everything that is wrong, each with its field. */
    public static ProblemDetail of(Unanswerable refusal) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, "请求内容有误", refusal.getMessage());
        problem.setProperty("errors", refusal.complaints());
        return problem;
    }

    public static Unanswerable notJson() {
        return new Unanswerable(List.of(new Complaint("", "请求不是合法的JSON")));
    }
}
