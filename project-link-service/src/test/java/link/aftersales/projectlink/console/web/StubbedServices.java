package link.aftersales.projectlink.console.web;

import link.aftersales.projectlink.console.AdminApisStub;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Has the console find all services in one stub; early, for the web server comes before other beans. */
class StubbedServices implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        AdminApisStub services = AdminApisStub.start();
        context.registerBean(AdminApisStub.class, () -> services);
        for (String service : new String[] {"identity", "ticket", "notification", "project-link"}) {
            TestPropertyValues.of("console." + service + "=" + services.url()).applyTo(context);
        }
    }
}
