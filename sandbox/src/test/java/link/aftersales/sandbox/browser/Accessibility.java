package link.aftersales.sandbox.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether everybody can use a page, as far as axe-core can tell. */
public final class Accessibility {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private Accessibility() {}

    /** Throws when there is a serious finding, and says where. */
    public static void check(Page page) {
        List<Rule> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .toList();
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    findings.stream().map(Accessibility::told).collect(Collectors.joining("\n", "axe-core:\n", "")));
        }
    }

    private static String told(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n    " + node.getHtml() + "\n      " + node.getFailureSummary())
                        .collect(Collectors.joining());
    }
}
