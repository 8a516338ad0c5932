package link.aftersales.http;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.http.Problems.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every exception of a controller into problem+json. Frameworks' own messages stay inside; what a controller says on
 * purpose, by throwing {@link ErrorResponseException}, goes out as it is.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Exception.class)
    ProblemDetail unexpected(Exception bug) {
        String reference = UUID.randomUUID().toString();
        log.error("Internal error {}", reference, bug);
        ProblemDetail problem = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setProperty("reference", reference);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = ex.getBindingResult().getAllErrors().stream()
                .map(ProblemAdvice::fieldError)
                .toList();
        return handleExceptionInternal(ex, Problems.invalid(errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = ex.getParameterValidationResults().stream()
                .flatMap(ProblemAdvice::fieldErrors)
                .toList();
        return handleExceptionInternal(ex, Problems.invalid(errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = Problems.invalid(List.of(new FieldError(ex.getParameterName(), "is missing")));
        return handleExceptionInternal(ex, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = Objects.requireNonNullElse(ex.getPropertyName(), "parameter");
        ProblemDetail problem = Problems.invalid(List.of(new FieldError(field, "is not of the right kind")));
        return handleExceptionInternal(ex, problem, headers, status, request);
    }

    @Override
    protected ProblemDetail createProblemDetail(
            Exception ex,
            HttpStatusCode status,
            String defaultDetail,
            @Nullable String detailMessageCode,
            Object @Nullable [] detailMessageArguments,
            WebRequest request) {
        return Problems.of(status);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean ours = body != null || ex instanceof ErrorResponseException;
        Object problem = ours ? body : Problems.of(status);
        if (problem instanceof ProblemDetail detail && detail.getInstance() == null) {
            detail.setInstance(Problems.instance(path(request)));
        }
        return super.handleExceptionInternal(ex, problem, headers, status, request);
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }

    /** A body or a group of parameters has fields of its own, a plain parameter is one. */
    private static Stream<FieldError> fieldErrors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors fields) {
            return fields.getAllErrors().stream().map(ProblemAdvice::fieldError);
        }
        String parameter =
                Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "parameter");
        return result.getResolvableErrors().stream()
                .map(error -> new FieldError(parameter, words(error.getDefaultMessage())));
    }

    /** What is wrong with several fields together is told under the name of the whole. */
    private static FieldError fieldError(ObjectError error) {
        return error instanceof org.springframework.validation.FieldError field
                ? new FieldError(
                        field.getField(),
                        field.isBindingFailure() ? "is not of the right kind" : words(field.getDefaultMessage()))
                : new FieldError(error.getObjectName(), words(error.getDefaultMessage()));
    }

    private static String words(@Nullable String message) {
        return Objects.requireNonNullElse(message, "invalid");
    }
}
