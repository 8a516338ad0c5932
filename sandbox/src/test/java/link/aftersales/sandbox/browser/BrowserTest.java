package link.aftersales.sandbox.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Its tests take {@link Tabs} and look at pages in Chromium. They are skipped where there is none, unless {@code
 * -Dbrowser.required=true} says that there must be one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.class)
public @interface BrowserTest {}
