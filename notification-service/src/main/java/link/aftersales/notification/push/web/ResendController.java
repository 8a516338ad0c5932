package link.aftersales.notification.push.web;

import java.util.UUID;
import link.aftersales.notification.push.ResendDelivery;
import link.aftersales.notification.push.ResendDelivery.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends something once more for an operator. */
@RestController
class ResendController {

    private final ResendDelivery resend;

    ResendController(ResendDelivery resend) {
        this.resend = resend;
    }

    record View(UUID id) {}

    @PostMapping("/api/admin/deliveries/{id}/resend")
    @ResponseStatus(HttpStatus.CREATED)
    View resend(@PathVariable UUID id) {
        return switch (resend.resend(id)) {
            case Result.Planned planned -> new View(planned.id());
            case Result.Unknown unknown -> throw problem(HttpStatus.NOT_FOUND, "no such delivery");
            case Result.StillPending pending -> throw problem(HttpStatus.CONFLICT, "pending: it will be sent anyway");
            case Result.Gone gone ->
                throw problem(HttpStatus.GONE, "its words or its receiver are gone, or it can be shown once only");
        };
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
