package link.aftersales.ticket.modification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.ticket.modification.DecideModification;
import link.aftersales.ticket.modification.Decided;
import link.aftersales.ticket.modification.Decider;
import link.aftersales.ticket.modification.Modification;
import link.aftersales.ticket.modification.Modifications;
import link.aftersales.ticket.modification.Modifications.Filter;
import link.aftersales.ticket.modification.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/order-modifications")
class ModificationController {

    record Why(@Size(max = 500) @Nullable String reason) {

        static @Nullable String given(@Nullable Why why) {
            String reason = why == null ? null : why.reason();
            return reason == null || reason.isBlank() ? null : reason.strip();
        }
    }

    private final Modifications modifications;
    private final DecideModification decideModification;

    ModificationController(Modifications modifications, DecideModification decideModification) {
        this.modifications = modifications;
        this.decideModification = decideModification;
    }

    @GetMapping
    Page<ModificationView> search(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String projectNo,
            @RequestParam(required = false) @Nullable String customerPhone,
            @Valid PageQuery page) {
        String phone = phone(customerPhone);
        var found =
                modifications.search(new Filter(status(status), given(projectNo), phone), page.limit(), page.offset());
        return Page.of(
                page,
                found.modifications().stream()
                        .map(one -> ModificationView.of(one, phone))
                        .toList(),
                found.total());
    }

    @PostMapping("/{modificationNo}/approve")
    ModificationView approve(
            @PathVariable String modificationNo, @Valid @RequestBody(required = false) @Nullable Why why) {
        return decide(modificationNo, new Ruling.Approve(Why.given(why)));
    }

    @PostMapping("/{modificationNo}/reject")
    ModificationView reject(
            @PathVariable String modificationNo, @Valid @RequestBody(required = false) @Nullable Why why) {
        return decide(modificationNo, new Ruling.Reject(Why.given(why)));
    }

    private ModificationView decide(String modificationNo, Ruling ruling) {
        return switch (decideModification.decide(modificationNo, ruling, new Decider.Operator())) {
            case Decided.Done(Modification modification) -> ModificationView.of(modification, null);
            case Decided.Before(Modification modification) ->
                throw conflict(modification, "it is " + status(modification) + " already");
            case Decided.Forgotten(Modification modification) ->
                throw conflict(modification, "whoever wanted it asked to be forgotten");
            case Decided.NotAllowed refused -> throw problem(HttpStatus.FORBIDDEN, "not allowed");
            case Decided.Unknown unknown -> throw problem(HttpStatus.NOT_FOUND, "no such order modification");
        };
    }

    private static ErrorResponseException conflict(Modification modification, String detail) {
        ErrorResponseException conflict = problem(HttpStatus.CONFLICT, detail);
        conflict.getBody().setProperty("status", status(modification));
        return conflict;
    }

    private static String status(Modification modification) {
        return modification.status().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable ModificationStatus status(@Nullable String status) {
        String given = given(status);
        if (given == null) {
            return null;
        }
        try {
            return ModificationStatus.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw problem(HttpStatus.BAD_REQUEST, "status must be one of pending, approved, rejected");
        }
    }

    private static @Nullable String phone(@Nullable String customerPhone) {
        String given = given(customerPhone);
        return given == null
                ? null
                : MobileNumber.parse(given)
                        .map(MobileNumber::digits)
                        .orElseThrow(() -> problem(HttpStatus.BAD_REQUEST, "customerPhone is no mobile number"));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
