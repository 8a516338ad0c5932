package link.aftersales.messaging.deadletters;

import jakarta.validation.Valid;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.messaging.deadletters.DeadLetters.Open;
import link.aftersales.messaging.deadletters.DeadLetters.Retried;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators see what was put aside and have it handled again. */
@RestController
@RequestMapping("/api/admin/dead-letters/${spring.application.name}")
class DeadLetterController {

    /** More than anybody turns over by hand; {@code total} still counts them all. */
    private static final int MOST = 2000;

    private final DeadLetters deadLetters;

    DeadLetterController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    record Done(String id, String state) {}

    @GetMapping
    Page<DeadLetter> list(@Valid PageQuery query) {
        Open open = deadLetters.open((int) Math.min(query.offset() + query.limit(), MOST));
        return Page.of(query, open.newest().stream().skip(query.offset()).toList(), open.total());
    }

    @PostMapping("/{id}/retry")
    Done retry(@PathVariable String id) {
        return switch (deadLetters.retry(id)) {
            case Retried.Done done -> new Done(id, "done");
            case Retried.FailedAgain failed -> throw refused(failed);
            case Retried.Unknown unknown ->
                throw new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no such dead letter"),
                        null);
        };
    }

    @ExceptionHandler
    ProblemDetail kafkaIsAway(KafkaException away) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Kafka does not answer, try again soon");
    }

    private static ErrorResponseException refused(Retried.FailedAgain failed) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "it failed again and stays a dead letter");
        problem.setProperty("error", failed.error());
        problem.setProperty("place", failed.place());
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }
}
