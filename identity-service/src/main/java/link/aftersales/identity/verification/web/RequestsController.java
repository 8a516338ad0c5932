package link.aftersales.identity.verification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.identity.verification.AdministerRequests;
import link.aftersales.identity.verification.ClaimsInQuestion;
import link.aftersales.identity.verification.Outcome;
import link.aftersales.identity.verification.Outcome.NotASupervisor;
import link.aftersales.identity.verification.Outcome.Unknown;
import link.aftersales.identity.verification.VerificationRequest;
import link.aftersales.identity.verification.VerificationRequest.State;
import link.aftersales.identity.verification.VerificationRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/verification-requests")
class RequestsController {

    record Application(
            @NotNull UUID customerId,
            @Nullable String userid,
            @Nullable String externalUserId,
            @NotBlank @Size(max = 64) String applicant,
            @NotBlank @Size(max = 500) String reason) {}

    record Approval(
            @NotEmpty @Size(max = 1000) List<@NotBlank String> ids,
            @NotBlank @Size(max = 64) String approver,
            @NotBlank @Size(max = 500) String reason) {}

    record Rejection(
            @NotBlank @Size(max = 64) String approver,
            @NotBlank @Size(max = 500) String reason) {}

    record Result(String id, String outcome) {}

    record Results(List<Result> results) {}

    private final VerificationRequests requests;
    private final ClaimsInQuestion claims;
    private final AdministerRequests administer;

    RequestsController(VerificationRequests requests, ClaimsInQuestion claims, AdministerRequests administer) {
        this.requests = requests;
        this.claims = claims;
        this.administer = administer;
    }

    @GetMapping
    Page<RequestView> list(@RequestParam(required = false) @Nullable String state, @Valid PageQuery page) {
        Optional<State> wanted =
                Optional.ofNullable(state).filter(given -> !given.isBlank()).map(RequestsController::state);
        List<RequestView> items = requests.list(wanted, page.limit(), page.offset()).stream()
                .map(this::view)
                .toList();
        return Page.of(page, items, requests.count(wanted));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result apply(@Valid @RequestBody Application wish) {
        Outcome outcome = administer.apply(
                wish.customerId(),
                Contacts.of(wish.userid(), wish.externalUserId()),
                wish.applicant().strip(),
                wish.reason());
        return new Result(Answers.done(outcome).id().toString(), "asked");
    }

    @PostMapping("/approve")
    Results approve(@Valid @RequestBody Approval wish) {
        List<Result> results = new ArrayList<>();
        for (String id : wish.ids()) {
            Outcome outcome = id(id).map(
                            found -> administer.approve(found, wish.approver().strip(), wish.reason()))
                    .orElseGet(Unknown::new);
            if (outcome instanceof NotASupervisor) {
                Answers.done(outcome);
            }
            results.add(new Result(id, Answers.word(outcome, "approved")));
        }
        return new Results(results);
    }

    @PostMapping("/{id}/reject")
    Result reject(@PathVariable UUID id, @Valid @RequestBody Rejection wish) {
        Answers.done(administer.reject(id, wish.approver().strip(), wish.reason()));
        return new Result(id.toString(), "rejected");
    }

    private RequestView view(VerificationRequest request) {
        return RequestView.of(
                request, claims.of(request.customerId(), request.contact()).orElse(null));
    }

    /** One id that is none spoils no list. */
    private static Optional<UUID> id(String given) {
        try {
            return Optional.of(UUID.fromString(given));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static State state(String given) {
        return Stream.of(State.values())
                .filter(state -> state.name().equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> Answers.bad("state must be one of asked, approved, rejected, moot"));
    }
}
