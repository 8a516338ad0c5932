package link.aftersales.http;

import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 409 when two people changed the same thing; only where there is a database to tell. */
@RestControllerAdvice
@Order(0)
class ConflictAdvice {

    @ExceptionHandler
    ProblemDetail changedMeanwhile(OptimisticLockingFailureException conflict) {
        return Problems.of(HttpStatus.CONFLICT);
    }
}
