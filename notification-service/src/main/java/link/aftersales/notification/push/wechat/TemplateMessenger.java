package link.aftersales.notification.push.wechat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Body.Text;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Messenger;
import link.aftersales.notification.push.Outcome;
import link.aftersales.notification.push.SendFailures;
import link.aftersales.notification.push.TemplateSettings;
import link.aftersales.platform.Answer;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Sends template messages (模板消息): the words have one line for each field, its name before the value. The platform limits
 * a field by the kind that its name begins with, and drops a repeat under the same client_msg_id.
 */
@Component
class TemplateMessenger implements Messenger {

    private static final String BETWEEN = "：";
    private static final Map<String, Integer> LONGEST = Map.of("thing", 20, "phrase", 5, "character_string", 32);

    private final WxMpService account;
    private final PlatformCalls calls;
    private final TemplateSettings settings;

    TemplateMessenger(WxMpService account, @Qualifier("wechatCalls") PlatformCalls calls, TemplateSettings settings) {
        this.account = account;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_MP_TEMPLATE;
    }

    @Override
    public Outcome send(UUID delivery, String receiver, Body body, boolean again) {
        if (!(body instanceof Text text)) {
            throw new IllegalStateException("A template takes words only");
        }
        WxMpTemplateMessage message = WxMpTemplateMessage.builder()
                .toUser(receiver)
                .templateId(settings.status())
                .clientMsgId(SendFailures.msgId(delivery))
                .data(fields(text.words()))
                .build();
        Answer<String> answer = calls.call(
                "message.template.send", () -> account.getTemplateMsgService().sendTemplateMsg(message));
        return switch (answer) {
            case Done<String> done -> new Outcome.Accepted();
            case Refused<String> refused -> Outcome.refused(refused.errcode(), refused.errmsg());
            case Unavailable<String> away ->
                away.notTried()
                        ? new Outcome.NotTried()
                        : new Outcome.RetryLater(away.errcode(), away.why(), away.maybeDone());
        };
    }

    private List<WxMpTemplateData> fields(String words) {
        return words.lines()
                .map(line -> line.split(BETWEEN, 2))
                .filter(line -> line.length == 2 && settings.names().containsKey(line[0]))
                .map(line -> field(Objects.requireNonNull(settings.names().get(line[0])), line[1]))
                .toList();
    }

    /** A template shows no links, so nothing in it has to be escaped. */
    private static WxMpTemplateData field(String name, String value) {
        String plain = value.replace("&lt;", "<").replace("&amp;", "&");
        int longest = LONGEST.getOrDefault(name.replaceFirst("\\d+$", ""), Integer.MAX_VALUE);
        int length = plain.codePointCount(0, plain.length());
        return new WxMpTemplateData(
                name, length <= longest ? plain : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "…");
    }
}
