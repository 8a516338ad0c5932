package link.aftersales.identity.contact.wecom;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.identity.contact.ContactBook;
import link.aftersales.identity.contact.ContactDetail;
import link.aftersales.platform.Answer;
import link.aftersales.platform.PlatformCalls;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.external.contact.ExternalContact;
import me.chanjar.weixin.cp.bean.external.contact.FollowedUser;
import me.chanjar.weixin.cp.bean.external.contact.WxCpExternalContactInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

@Component
class WecomContactBook implements ContactBook {

    /** No such relation; also for a moment after the callback, and for members outside of the app's range. */
    private static final int NO_SUCH_RELATION = 84061;

    private static final int UNKNOWN_WAY = 0;

    private final WxCpService wecom;
    private final PlatformCalls calls;

    WecomContactBook(WxCpService wecom, @Qualifier("wecomCalls") PlatformCalls calls) {
        this.wecom = wecom;
        this.calls = calls;
    }

    @Override
    public Reading read(String userId, String externalUserId) {
        Answer<Optional<ContactDetail>> answer =
                calls.call("externalcontact.get", () -> detail(userId, externalUserId));
        return switch (answer) {
            case Answer.Done<Optional<ContactDetail>> done ->
                done.value().<Reading>map(Found::new).orElseGet(NoSuchRelation::new);
            case Answer.Refused<Optional<ContactDetail>> refused ->
                refused.errcode() == NO_SUCH_RELATION
                        ? new NoSuchRelation()
                        : new Refused("errcode " + refused.errcode());
            case Answer.Unavailable<Optional<ContactDetail>> none -> new NoAnswer(none.why(), !none.notTried());
        };
    }

    /** A contact of more than 500 members comes in pages. */
    private Optional<ContactDetail> detail(String userId, String externalUserId) throws WxErrorException {
        String cursor = null;
        do {
            WxCpExternalContactInfo page = wecom.getExternalContactService().getContactDetail(externalUserId, cursor);
            for (FollowedUser relation : page.getFollowedUsers()) {
                if (userId.equalsIgnoreCase(relation.getUserId())) {
                    return Optional.of(detail(page.getExternalContact(), relation));
                }
            }
            cursor = page.getNextCursor();
        } while (cursor != null && !cursor.isEmpty());
        return Optional.empty();
    }

    static ContactDetail detail(ExternalContact contact, FollowedUser relation) {
        return new ContactDetail(
                given(contact.getUnionId()),
                given(contact.getName()),
                Objects.requireNonNullElse(contact.getType(), 0),
                Instant.ofEpochSecond(Objects.requireNonNullElse(relation.getCreateTime(), 0L)),
                addWay(relation.getAddWay()),
                given(relation.getOperatorUserId()),
                relation.getRemarkMobiles() == null ? List.of() : List.of(relation.getRemarkMobiles()));
    }

    private static int addWay(@Nullable String number) {
        return number == null || !number.matches("\\d{1,9}") ? UNKNOWN_WAY : Integer.parseInt(number);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
