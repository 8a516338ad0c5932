package link.aftersales.identity.trust.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.identity.trust.CustomerList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CustomersController {

    private final CustomerList customers;

    CustomersController(CustomerList customers) {
        this.customers = customers;
    }

    @GetMapping("/api/admin/customers")
    Page<CustomerView> list(
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String status,
            @Valid PageQuery page) {
        Optional<MobileNumber> number = given(phone).map(CustomersController::number);
        Optional<BindingStatus> binding = given(status).map(CustomersController::status);
        List<CustomerView> items = customers.find(number, binding, page.limit(), page.offset()).stream()
                .map(entry -> CustomerView.of(entry, number.isPresent()))
                .toList();
        return Page.of(page, items, customers.count(number, binding));
    }

    private static Optional<String> given(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isBlank());
    }

    private static MobileNumber number(String phone) {
        return MobileNumber.parse(phone).orElseThrow(() -> bad("phone must be a mainland mobile number"));
    }

    private static BindingStatus status(String status) {
        for (BindingStatus known : BindingStatus.values()) {
            if (known.name().equalsIgnoreCase(status.strip())) {
                return known;
            }
        }
        throw bad("status must be one of temp, bound, refused, revoked, expired");
    }

    private static ErrorResponseException bad(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
