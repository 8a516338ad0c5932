package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What operators see where something is not there or went wrong. */
@Controller
@ControllerAdvice(basePackageClasses = ConsoleErrors.class)
@Order(0)
class ConsoleErrors {

    private static final Logger log = LoggerFactory.getLogger(ConsoleErrors.class);

    private final Screens screens;

    ConsoleErrors(Screens screens) {
        this.screens = screens;
    }

    @RequestMapping(ConsoleDoor.PATH + "/**")
    View nothingHere() {
        return trouble(HttpStatus.NOT_FOUND, "没有这个页面", "请从菜单里重新选择。");
    }

    @ExceptionHandler
    View trouble(Exception trouble) {
        if (trouble instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(refusal.getStatusCode().value());
            return status == HttpStatus.NOT_FOUND ? nothingHere() : trouble(status, "没有办成", "请检查填写的内容，或从菜单里重新选择。");
        }
        String reference = UUID.randomUUID().toString();
        log.error("Internal error {} in the console", reference, trouble);
        return trouble(HttpStatus.INTERNAL_SERVER_ERROR, "出错了", "请稍后再试。找技术人员时请提供编号 " + reference + "。");
    }

    private View trouble(HttpStatus status, String title, String words) {
        return screens.show(new Screen(status, title, null, List.of(Notice.bad(words))));
    }
}
