package link.aftersales.identity.verification.web;

import link.aftersales.identity.verification.Outcome;
import link.aftersales.identity.verification.Outcome.DecidedBefore;
import link.aftersales.identity.verification.Outcome.Done;
import link.aftersales.identity.verification.Outcome.NotASupervisor;
import link.aftersales.identity.verification.Outcome.NotPossible;
import link.aftersales.identity.verification.Outcome.OwnApplication;
import link.aftersales.identity.verification.Outcome.Unknown;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Outcomes as they go out: one word in lists, a problem where there is only one. */
final class Answers {

    private Answers() {}

    static String word(Outcome outcome, String whenDone) {
        return switch (outcome) {
            case Done done -> whenDone;
            case Unknown unknown -> "not_found";
            case NotASupervisor other -> "not_a_supervisor";
            case OwnApplication own -> "own_application";
            case DecidedBefore before -> "decided_before";
            case NotPossible impossible -> impossible.why();
        };
    }

    /** What was done, or else the problem. */
    static Done done(Outcome outcome) {
        return switch (outcome) {
            case Done done -> done;
            case Unknown unknown -> throw problem(HttpStatus.NOT_FOUND, "there is no such thing");
            case NotASupervisor other ->
                throw problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "the approver is neither one of SUPERVISOR_USERIDS nor imported as a supervisor");
            case OwnApplication own ->
                throw problem(HttpStatus.UNPROCESSABLE_ENTITY, "applicant and approver must be two people");
            case DecidedBefore before -> throw problem(HttpStatus.CONFLICT, "the request was decided before");
            case NotPossible impossible -> throw impossible(impossible.why());
        };
    }

    static ErrorResponseException bad(String detail) {
        return problem(HttpStatus.BAD_REQUEST, detail);
    }

    private static ErrorResponseException impossible(String why) {
        ErrorResponseException problem = problem(HttpStatus.CONFLICT, "not possible: " + why.replace('_', ' '));
        problem.getBody().setProperty("reason", why);
        return problem;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
