package link.aftersales.identity.privacy.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import link.aftersales.identity.privacy.EraseCustomer;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasureController {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");

    private final EraseCustomer eraseCustomer;

    ErasureController(EraseCustomer eraseCustomer) {
        this.eraseCustomer = eraseCustomer;
    }

    @PostMapping("/api/admin/customers/{customerId}/erase")
    Erasure erase(@PathVariable UUID customerId, @Valid @RequestBody Order order) {
        return eraseCustomer
                .erase(customerId, order.by(), order.reason())
                .map(Erasure::at)
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    record Order(
            @NotBlank @Size(max = 64) String by,
            @NotBlank @Size(max = 200) String reason) {}

    record Erasure(OffsetDateTime erasedAt) {

        static Erasure at(Instant erasedAt) {
            return new Erasure(erasedAt.atZone(SHOWN_IN).toOffsetDateTime());
        }
    }
}
