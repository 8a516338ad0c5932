package link.aftersales.projectlink.console.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import link.aftersales.projectlink.Office;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The console beside a stub of all services; tests that carry this share one of each. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ConsoleSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ADMIN_API_KEY=" + Office.KEY,
            "PUBLIC_BASE_URL=https://after.example.com",
            "console.read-timeout=1s"
        })
@ContextConfiguration(initializers = StubbedServices.class)
@interface ConsoleTest {}
