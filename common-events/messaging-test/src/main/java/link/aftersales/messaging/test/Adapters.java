package link.aftersales.messaging.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiPredicate;

/** Packages named after the technology that they speak. */
final class Adapters {

    private static final Set<String> TECHNOLOGIES = Set.of("web", "kafka", "jdbc", "wecom", "wechat", "imageio");

    private Adapters() {}

    static boolean isAdapter(String packageName) {
        return Arrays.stream(packageName.split("\\.")).anyMatch(TECHNOLOGIES::contains);
    }

    static DescribedPredicate<JavaClass> areAdapters() {
        return DescribedPredicate.describe("are adapters", type -> isAdapter(type.getPackageName()));
    }

    /** Our own adapters, not those of libraries whose packages happen to have such a name. */
    static ArchCondition<JavaClass> notDependOnAdapters() {
        return notDependOn("not depend on adapters", (from, to) -> true);
    }

    static ArchCondition<JavaClass> notDependOnOtherAdapters() {
        return notDependOn(
                "not depend on other adapters", (from, to) -> !adapter(from).equals(adapter(to)));
    }

    private static ArchCondition<JavaClass> notDependOn(String words, BiPredicate<String, String> forbidden) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String from = type.getPackageName();
                    String to = dependency.getTargetClass().getPackageName();
                    if (isOurs(to) && isAdapter(to) && forbidden.test(from, to)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOurs(String packageName) {
        return packageName.startsWith("link.aftersales.");
    }

    /** The package up to the technology: what lies below belongs to the same adapter. */
    private static String adapter(String packageName) {
        StringBuilder adapter = new StringBuilder();
        for (String part : packageName.split("\\.")) {
            adapter.append(part).append('.');
            if (TECHNOLOGIES.contains(part)) {
                break;
            }
        }
        return adapter.toString();
    }
}
