package link.aftersales.messaging.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Every package says in its {@code package-info} why it exists, and that nothing in it is null unless it says so. */
final class NullMarkedPackages {

    private NullMarkedPackages() {}

    static void check(JavaClasses classes) {
        List<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(some -> !isNullMarked(some))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        if (!unmarked.isEmpty()) {
            throw new AssertionError("Packages without a @NullMarked package-info: " + unmarked);
        }
    }

    private static boolean isNullMarked(JavaPackage some) {
        return some.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
