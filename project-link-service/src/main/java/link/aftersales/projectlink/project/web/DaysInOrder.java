package link.aftersales.projectlink.project.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A project does not end before it starts; told as an error of {@code endedOn}. */
@Constraint(validatedBy = DaysInOrder.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DaysInOrder {

    String message() default "must not be before startedOn";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two days where both are given. */
    final class Check implements ConstraintValidator<DaysInOrder, ProjectRequest> {

        @Override
        public boolean isValid(ProjectRequest request, ConstraintValidatorContext context) {
            if (request.startedOn() == null
                    || request.endedOn() == null
                    || !request.endedOn().isBefore(request.startedOn())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("endedOn")
                    .addConstraintViolation();
            return false;
        }
    }
}
