package link.aftersales.http.sheet;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A body that can not be taken as a table at all; answered as a problem in these words, which people read. */
final class BadSheet extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    BadSheet(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    static BadSheet unreadable(String detail) {
        return new BadSheet(HttpStatus.BAD_REQUEST, detail);
    }

    static BadSheet brokenOff() {
        return unreadable("上传中断了，请再试一次");
    }
}
