package link.aftersales.notification.check;

import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import link.aftersales.notification.push.TemplateSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether customers can be told something outside of the reply window. */
@Component
@Order(33)
class TemplateCheck implements Check {

    private final TemplateSettings template;

    TemplateCheck(TemplateSettings template) {
        this.template = template;
    }

    @Override
    public String name() {
        return CheckText.CHECK_TEMPLATE_OK.check();
    }

    @Override
    public CheckLine look() {
        return CheckLine.of(template.configured() ? CheckText.CHECK_TEMPLATE_OK : CheckText.CHECK_TEMPLATE_NONE);
    }
}
