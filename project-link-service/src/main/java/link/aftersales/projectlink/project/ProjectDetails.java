package link.aftersales.projectlink.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import link.aftersales.contracts.ProjectStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/** What the company says about a project; replaced as a whole. The amount is in CNY, staff are WeCom userids. */
public record ProjectDetails(
        String title,
        ProjectStatus status,
        BigDecimal orderAmount,
        int progress,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        String assignedTo,
        String salesRep,
        @Embedded.Empty(prefix = "customer_") MainCustomer customer) {

    public ProjectDetails {
        orderAmount = orderAmount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
