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
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.verification.Outcome;
import link.aftersales.identity.verification.Outcome.Done;
import link.aftersales.identity.verification.Outcome.NotASupervisor;
import link.aftersales.identity.verification.Outcome.OwnApplication;
import link.aftersales.identity.verification.TwoPeople;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import link.aftersales.identity.verification.VerifyOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NumbersController {

    record Wish(
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items,
            @NotBlank @Size(max = 64) String applicant,
            @NotBlank @Size(max = 64) String approver,
            @NotBlank @Size(max = 500) String reason) {}

    record Item(
            @NotBlank @Size(max = 32) String phone,
            @NotBlank @Size(max = 64) String userid,
            @NotBlank @Size(max = 64) String externalUserId) {}

    /** In the order of the items; the number masked. */
    record Result(
            @Nullable String phone,
            String externalUserId,
            @Nullable UUID customerId,
            String outcome) {}

    record Results(List<Result> results) {}

    private final VerifyOwner verifyOwner;

    NumbersController(VerifyOwner verifyOwner) {
        this.verifyOwner = verifyOwner;
    }

    @PostMapping("/api/admin/customers/verify")
    Results verify(@Valid @RequestBody Wish wish) {
        TwoPeople people = new TwoPeople(wish.applicant(), wish.approver(), wish.reason());
        List<Result> results = new ArrayList<>();
        for (Item item : wish.items()) {
            Optional<MobileNumber> phone = MobileNumber.parse(item.phone());
            results.add(
                    phone.isPresent()
                            ? verify(phone.get(), item, people)
                            : new Result(null, item.externalUserId(), null, "not_a_mobile_number"));
        }
        return new Results(results);
    }

    private Result verify(MobileNumber phone, Item item, TwoPeople people) {
        Contact contact =
                new Contact(item.userid().strip(), item.externalUserId().strip());
        Outcome outcome = verifyOwner.verify(phone, contact, people);
        if (outcome instanceof NotASupervisor || outcome instanceof OwnApplication) {
            Answers.done(outcome);
        }
        UUID customerId = outcome instanceof Done done ? done.id() : null;
        return new Result(phone.masked(), contact.externalUserId(), customerId, Answers.word(outcome, "verified"));
    }
}
