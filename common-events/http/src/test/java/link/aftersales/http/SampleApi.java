package link.aftersales.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing but this module, to see what it does to every API. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SampleApi.Parcels.class)
class SampleApi {

    record Parcel(@NotBlank String receiver, @Min(1) int weight) {}

    @Stable
    record Pallet(int height, int width) {}

    @Constraint(validatedBy = Stable.Check.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Stable {

        String message() default "must not be higher than wide";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        final class Check implements ConstraintValidator<Stable, Pallet> {

            @Override
            public boolean isValid(Pallet pallet, ConstraintValidatorContext context) {
                return pallet.height() <= pallet.width();
            }
        }
    }

    @RestController
    static class Parcels {

        @GetMapping("/api/admin/parcels")
        Page<String> list(@Valid PageQuery query, @RequestParam(defaultValue = "") String receiver) {
            return Page.of(query, List.of("first"), 1);
        }

        @PostMapping("/parcels")
        Parcel send(@Valid @RequestBody Parcel parcel) {
            return parcel;
        }

        @GetMapping("/parcels/{number}")
        Parcel find(@PathVariable int number, @RequestParam @Min(1) int copy) {
            throw new OptimisticLockingFailureException("row 13800138000 of parcels");
        }

        @PostMapping("/parcels/{number}/labels")
        Parcel label(@PathVariable @Min(1) int number, @Valid @RequestBody Parcel parcel, @Valid PageQuery query) {
            return parcel;
        }

        @PostMapping("/pallets")
        Pallet stack(@Valid @RequestBody Pallet pallet) {
            return pallet;
        }

        @GetMapping("/lost/{connection}")
        Parcel lost(@PathVariable String connection) {
            throw switch (connection) {
                case "none" -> new DataAccessResourceFailureException("secret inner words");
                case "transaction" -> new CannotCreateTransactionException("secret inner words");
                case "rollback" -> new TransactionSystemException("secret inner words");
                case "wrapped" ->
                    new IllegalStateException(new DataAccessResourceFailureException("secret inner words"));
                default -> new QueryTimeoutException("secret inner words");
            };
        }

        @GetMapping("/flood")
        List<String> flood() {
            return Collections.nCopies(4_000_000, "parcel");
        }

        @GetMapping("/broken")
        Parcel broken() {
            throw new IllegalStateException("secret inner words");
        }
    }
}
