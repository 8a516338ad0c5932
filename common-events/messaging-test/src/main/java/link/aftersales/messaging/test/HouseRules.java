package link.aftersales.messaging.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The house style as far as a machine can check it. Each service has one test that checks its own package. */
public final class HouseRules {

    static final ArchRule FEATURES_DO_NOT_KNOW_ADAPTERS = classes()
            .that(DescribedPredicate.not(Adapters.areAdapters()))
            .should(Adapters.notDependOnAdapters())
            .allowEmptyShould(true)
            .as("A feature does not depend on its adapters");

    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER = classes()
            .that(Adapters.areAdapters())
            .should(Adapters.notDependOnOtherAdapters())
            .allowEmptyShould(true)
            .as("An adapter does not depend on another adapter");

    static final ArchRule WXJAVA_STAYS_IN_ITS_ADAPTERS = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage("..wecom..", "..wechat..", "link.aftersales.platform..")))
            .should()
            .dependOnClassesThat(resideInAPackage("me.chanjar.weixin.."))
            .allowEmptyShould(true)
            .as("WxJava is seen by the adapters wecom and wechat only");

    static final ArchRule PACKAGES_ARE_NAMED_AFTER_WHAT_THEY_ARE_ABOUT = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..",
                    "..impl..",
                    "..dto..",
                    "..util..",
                    "..common..",
                    "..model..",
                    "..manager..",
                    "..helper..")
            .as("No package is named after a layer or a drawer");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should(callMethodWhere(DescribedPredicate.describe("read the system's time", HouseRules::readsSystemTime)))
            .as("The time comes from a Clock");

    static final ArchRule SETTINGS_ARE_RECORDS = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Value.class)
            .as("Settings are @ConfigurationProperties records, not @Value");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .allowEmptyShould(true)
            .as("Constructors take what a class needs");

    private static final List<ArchRule> ALL = List.of(
            FEATURES_DO_NOT_KNOW_ADAPTERS,
            ADAPTERS_DO_NOT_KNOW_EACH_OTHER,
            WXJAVA_STAYS_IN_ITS_ADAPTERS,
            PACKAGES_ARE_NAMED_AFTER_WHAT_THEY_ARE_ABOUT,
            TIME_COMES_FROM_A_CLOCK,
            SETTINGS_ARE_RECORDS,
            NO_FIELD_INJECTION);

    private HouseRules() {}

    /** Fails when classes under this package break a rule, and when there is nothing that the rules could be about. */
    public static void check(String basePackage) {
        check(basePackage, new ImportOption.DoNotIncludeTests());
    }

    static void check(String basePackage, ImportOption which) {
        JavaClasses classes = new ClassFileImporter().withImportOption(which).importPackages(basePackage);
        if (classes.stream().noneMatch(type -> Adapters.isAdapter(type.getPackageName()))) {
            throw new AssertionError("No adapter package under " + basePackage + ": the rules would be about nothing");
        }
        ALL.forEach(rule -> rule.check(classes));
        NullMarkedPackages.check(classes);
    }

    private static boolean readsSystemTime(JavaMethodCall call) {
        boolean now = call.getName().equals("now")
                && call.getTargetOwner().isAssignableTo(TemporalAccessor.class)
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now
                || call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().equals("currentTimeMillis");
    }
}
