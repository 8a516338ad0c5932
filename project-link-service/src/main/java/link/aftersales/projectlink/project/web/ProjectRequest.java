package link.aftersales.projectlink.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.projectlink.project.Contact;
import link.aftersales.projectlink.project.MainCustomer;
import link.aftersales.projectlink.project.ProjectDetails;
import org.jspecify.annotations.Nullable;

/** A project as the office sends it. What may be left out is {@code @Nullable}; the validator sees to the rest. */
@DaysInOrder
record ProjectRequest(
        @NotNull @OneLine @Size(max = 100) String title,
        @NotNull ProjectStatus status,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2)
        BigDecimal orderAmount,

        @NotNull @Min(0) @Max(100) Integer progress,
        @NotNull @Day LocalDate startedOn,
        @Day @Nullable LocalDate endedOn,

        @NotNull @Pattern(regexp = USERID, message = NOT_A_USERID)
        String assignedTo,

        @NotNull @Pattern(regexp = USERID, message = NOT_A_USERID)
        String salesRep,

        @NotNull @Valid Customer customer,
        @Size(max = 50) @Nullable List<@NotNull @Valid OtherContact> contacts) {

    private static final String USERID = "[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}";
    private static final String NOT_A_USERID = "must be a WeCom userid";

    ProjectDetails details() {
        return new ProjectDetails(
                title.strip(),
                status,
                orderAmount,
                progress,
                startedOn,
                endedOn,
                assignedTo,
                salesRep,
                new MainCustomer(customer.name().strip(), digits(customer.phone()), stripped(customer.company())));
    }

    @Nullable
    List<Contact> otherContacts() {
        return contacts == null
                ? null
                : contacts.stream().map(OtherContact::contact).toList();
    }

    private static String digits(String phone) {
        return MobileNumber.parse(phone).orElseThrow().digits();
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null ? null : words.strip();
    }

    record Customer(
            @NotNull @OneLine @Size(max = 50) String name,
            @NotNull @Mobile String phone,
            @OneLine @Size(max = 100) @Nullable String company) {}

    record OtherContact(
            @NotNull @OneLine @Size(max = 50) String name,
            @NotNull @Mobile String phone,
            @OneLine @Size(max = 50) @Nullable String role) {

        Contact contact() {
            return new Contact(name.strip(), digits(phone), stripped(role));
        }
    }
}
