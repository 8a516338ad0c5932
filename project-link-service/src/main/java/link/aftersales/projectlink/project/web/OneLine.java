package link.aftersales.projectlink.project.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Words on one line, not blank: no control characters and nothing that no database can store. */
@Pattern(regexp = "(?=.*[^\\p{Z}])[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*", message = "must be words on one line")
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface OneLine {

    String message() default "must be words on one line";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
