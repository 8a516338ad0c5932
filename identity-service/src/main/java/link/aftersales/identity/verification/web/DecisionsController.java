package link.aftersales.identity.verification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import link.aftersales.identity.verification.RevokeTrust;
import link.aftersales.identity.verification.TwoPeople;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import link.aftersales.identity.verification.VerifyCustomer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/customers/{customerId}")
class DecisionsController {

    record Verification(
            @NotBlank @Size(max = 64) String applicant,
            @NotBlank @Size(max = 64) String approver,
            @NotBlank @Size(max = 500) String reason,
            @Nullable String userid,
            @Nullable String externalUserId) {}

    record Match(
            @NotBlank @Size(max = 64) String userid,
            @NotBlank @Size(max = 64) String externalUserId,
            @NotBlank @Size(max = 64) String applicant,
            @NotBlank @Size(max = 64) String approver,
            @NotBlank @Size(max = 500) String reason) {}

    record Revocation(
            @NotBlank @Size(max = 64) String by,
            @NotBlank @Size(max = 500) String reason) {}

    record Decided(UUID customerId, String outcome) {}

    private final VerifyCustomer verifyCustomer;
    private final RevokeTrust revokeTrust;

    DecisionsController(VerifyCustomer verifyCustomer, RevokeTrust revokeTrust) {
        this.verifyCustomer = verifyCustomer;
        this.revokeTrust = revokeTrust;
    }

    @PostMapping("/verify")
    Decided verify(@PathVariable UUID customerId, @Valid @RequestBody Verification wish) {
        Contact contact = Contacts.of(wish.userid(), wish.externalUserId());
        return verified(customerId, contact, new TwoPeople(wish.applicant(), wish.approver(), wish.reason()));
    }

    @PostMapping("/match")
    Decided match(@PathVariable UUID customerId, @Valid @RequestBody Match wish) {
        Contact contact = Contacts.of(wish.userid(), wish.externalUserId());
        return verified(customerId, contact, new TwoPeople(wish.applicant(), wish.approver(), wish.reason()));
    }

    @PostMapping("/revoke")
    Decided revoke(@PathVariable UUID customerId, @Valid @RequestBody Revocation wish) {
        Answers.done(revokeTrust.revoke(customerId, wish.by().strip(), wish.reason()));
        return new Decided(customerId, "revoked");
    }

    private Decided verified(UUID customerId, @Nullable Contact contact, TwoPeople people) {
        Answers.done(verifyCustomer.verify(customerId, contact, people));
        return new Decided(customerId, "verified");
    }
}
