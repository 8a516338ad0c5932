package link.aftersales.projectlink.project.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import link.aftersales.contracts.MobileNumber;
import org.jspecify.annotations.Nullable;

/** A mainland mobile number, however it is written. */
@Constraint(validatedBy = Mobile.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Mobile {

    String message() default "must be a mainland mobile number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads it as a customer's own words are read. */
    final class Check implements ConstraintValidator<Mobile, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || MobileNumber.parse(text).isPresent();
        }
    }
}
