package link.aftersales.ticket.attachment;

import link.aftersales.ticket.chat.Chat;

/** Which platform keeps what a customer sent along. */
public enum Origin {
    WECHAT,
    WECOM;

    static Origin of(Chat chat) {
        return switch (chat) {
            case Chat.OfficialAccount account -> WECHAT;
            case Chat.CustomerService service -> WECOM;
        };
    }
}
