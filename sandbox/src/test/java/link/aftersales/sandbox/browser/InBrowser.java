package link.aftersales.sandbox.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their {@link Tabs} and looks at them once more when they end. */
final class InBrowser implements ExecutionCondition, BeforeAllCallback, ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(InBrowser.class);
    private static final boolean REQUIRED = Boolean.getBoolean("browser.required");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = Chromium.missing();
        return missing.isEmpty() || REQUIRED
                ? ConditionEvaluationResult.enabled("there is a browser, or there must be")
                : ConditionEvaluationResult.disabled("not looked at in a browser: " + missing.get());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium.missing().ifPresent(why -> {
            throw new AssertionError("a browser is required, but " + why);
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tabs.class;
    }

    @Override
    public Tabs resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return tabs(context);
    }

    private static Tabs tabs(ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
        return here(context).getOrComputeIfAbsent(Tabs.class, type -> new Tabs(chromium.browser()), Tabs.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Tabs tabs = here(context).remove(Tabs.class, Tabs.class);
        if (tabs != null) {
            Optional<Throwable> failure = context.getExecutionException();
            String name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            tabs.close(failure.map(any -> name));
        }
    }

    private static Store here(ExtensionContext context) {
        return context.getStore(HERE);
    }
}
