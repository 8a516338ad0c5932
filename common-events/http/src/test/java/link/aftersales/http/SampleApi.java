package link.aftersales.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing but this module, to see what it does to every API. */
@SpringBootApplication
class SampleApi {

    record Parcel(@NotBlank String receiver, @Min(1) int weight) {}

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

        @GetMapping("/broken")
        Parcel broken() {
            throw new IllegalStateException("secret inner words");
        }
    }
}
