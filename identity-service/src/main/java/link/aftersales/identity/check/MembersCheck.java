package link.aftersales.identity.check;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import link.aftersales.identity.contact.MemberBook;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether whoever is to add customers may have contacts, and is seen by our app. */
@Component
@Order(14)
class MembersCheck implements Check {

    private static final int MOST_NAMED = 20;

    private final MemberBook members;
    private final SalesPeople sales;

    MembersCheck(MemberBook members, SalesPeople sales) {
        this.members = members;
        this.sales = sales;
    }

    @Override
    public String name() {
        return CheckText.CHECK_MEMBERS_OK.check();
    }

    @Override
    public CheckLine look() {
        if (!(members.members() instanceof MemberBook.Found<List<String>>(List<String> found))) {
            return CheckLine.of(CheckText.CHECK_MEMBERS_UNKNOWN);
        }
        TreeSet<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        seen.addAll(found);
        String missing = sales.userIds().stream()
                .filter(userId -> !seen.contains(userId))
                .limit(MOST_NAMED)
                .collect(Collectors.joining("、"));
        return missing.isEmpty()
                ? CheckLine.of(CheckText.CHECK_MEMBERS_OK)
                : CheckLine.of(CheckText.CHECK_MEMBERS_MISSING, Map.of("members", missing));
    }
}
