package link.aftersales.messaging.test;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Lets the context of the coming test read from Kafka, and forgets what earlier tests published. */
final class RealServersListener extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), RealServers.class)) {
            ActiveContext.activate(test.getApplicationContext());
            test.getApplicationContext().getBean(PublishedEvents.class).forget();
        }
    }
}
