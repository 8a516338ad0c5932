package link.aftersales.http;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The house's words for errors that are the same everywhere. */
final class Problems {

    static final String INTERNAL = "internal error";

    private Problems() {}

    /** What is wrong with one field or parameter. */
    record FieldError(String field, String message) {}

    static ProblemDetail invalid(List<FieldError> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "invalid fields");
        problem.setProperty("errors", errors);
        return problem;
    }

    static ProblemDetail of(HttpStatusCode status) {
        return ProblemDetail.forStatusAndDetail(status, words(status));
    }

    /** The path of a request as {@code instance}; not every path is a URI, {@code //} is none. */
    static URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }

    private static String words(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "malformed request";
            case 401 -> "the admin key is missing or wrong";
            case 404 -> "not found";
            case 405 -> "this method is not allowed here";
            case 406 -> "none of the accepted media types can be answered";
            case 409 -> "changed by somebody else meanwhile, read it again";
            case 413 -> "the body is too large";
            case 415 -> "this media type is not taken here";
            case 503 -> "this part of the system is away, try again soon";
            default -> status.is4xxClientError() ? "the request was refused" : INTERNAL;
        };
    }
}
