package link.aftersales.projectlink.project.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that a project can have: no database knows all the days that can be written down. */
@Constraint(validatedBy = Day.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Day {

    String message() default "must be a day of these centuries";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Only the years are looked at. */
    final class Check implements ConstraintValidator<Day, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || day.getYear() >= 1900 && day.getYear() < 2200;
        }
    }
}
