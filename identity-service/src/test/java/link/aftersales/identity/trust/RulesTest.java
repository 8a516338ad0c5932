package link.aftersales.identity.trust;

import static link.aftersales.identity.trust.NumberAnswer.NO;
import static link.aftersales.identity.trust.NumberAnswer.YES;
import static link.aftersales.identity.trust.PairMother.FOLLOWER;
import static link.aftersales.identity.trust.PairMother.pair;
import static link.aftersales.identity.trust.Verdict.Lack.MEMBER_HAS_NOT_CONFIRMED;
import static link.aftersales.identity.trust.Verdict.Lack.NO_UNIONID;
import static link.aftersales.identity.trust.Verdict.Lack.SEVERAL_CLAIMANTS;
import static link.aftersales.identity.trust.Verdict.Lack.UNIONID_NOT_READ;
import static link.aftersales.identity.trust.Verdict.NumberProof.CONFIRMED;
import static link.aftersales.identity.trust.Verdict.NumberProof.SEEN;
import static link.aftersales.identity.trust.Verdict.NumberProof.UNPROVEN;
import static link.aftersales.identity.trust.Verdict.Objection.ADDED_BY_CUSTOMER;
import static link.aftersales.identity.trust.Verdict.Objection.ADDED_BY_SOMEBODY_ELSE;
import static link.aftersales.identity.trust.Verdict.Objection.CONTACT_OF_ANOTHER_CUSTOMER;
import static link.aftersales.identity.trust.Verdict.Objection.OTHER_NUMBER;
import static link.aftersales.identity.trust.Verdict.Objection.OTHER_PERSON;
import static link.aftersales.identity.trust.Verdict.Objection.WRONG_ADD_WAY;
import static link.aftersales.identity.trust.Verdict.PersonProof.CODE;
import static link.aftersales.identity.trust.Verdict.PersonProof.SOLE_CLAIMANT;
import static link.aftersales.identity.trust.Verdict.PersonProof.UNIONID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.stream.Stream;
import link.aftersales.identity.trust.PairMother.Draft;
import link.aftersales.identity.trust.Verdict.Never;
import link.aftersales.identity.trust.Verdict.Proven;
import link.aftersales.identity.trust.Verdict.Unrelated;
import link.aftersales.identity.trust.Verdict.Waits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final Unionid UNREAD = new Unionid.Unread();
    private static final Unionid ABSENT = new Unionid.Absent();
    private static final Unionid SOMEBODY_ELSE = new Unionid.Known("u-other");

    static Stream<Arguments> inEveryMode() {
        return Stream.of(
                arguments("same person, number seen", pair(), new Proven(UNIONID, SEEN)),
                arguments(
                        "same person, several numbers seen",
                        pair().seen("13900139000", "13800138000"),
                        new Proven(UNIONID, SEEN)),
                arguments("same person, no number seen", pair().seen(), new Proven(UNIONID, UNPROVEN)),
                arguments("same person, another number seen", pair().seen("13900139000"), new Never(OTHER_NUMBER)),
                arguments("same person, others claim the number too", pair().claimedBy(2), new Proven(UNIONID, SEEN)),
                arguments("another person, number seen", pair().contact(SOMEBODY_ELSE), new Never(OTHER_PERSON)),
                arguments(
                        "another person, no number seen",
                        pair().contact(SOMEBODY_ELSE).seen(),
                        new Unrelated()),
                arguments(
                        "another person, no number seen, member asked",
                        pair().contact(SOMEBODY_ELSE).seen().askedFor(),
                        new Unrelated()),
                arguments("follower not read, number seen", pair().follower(UNREAD), new Waits(UNIONID_NOT_READ)),
                arguments("contact not read, number seen", pair().contact(UNREAD), new Waits(UNIONID_NOT_READ)),
                arguments(
                        "follower not read, contact without",
                        pair().follower(UNREAD).contact(ABSENT),
                        new Waits(UNIONID_NOT_READ)),
                arguments(
                        "nobody known, nothing seen",
                        pair().follower(ABSENT).contact(ABSENT).seen(),
                        new Unrelated()),
                arguments(
                        "nobody known, nothing seen, member asked",
                        pair().follower(ABSENT).contact(ABSENT).seen().askedFor(),
                        new Waits(NO_UNIONID)),
                arguments(
                        "nobody known, another number seen, member asked",
                        pair().contact(ABSENT).seen("13900139000").askedFor(),
                        new Unrelated()),
                arguments(
                        "follower not read, nothing seen, member asked",
                        pair().follower(UNREAD).seen().askedFor(),
                        new Waits(UNIONID_NOT_READ)),
                arguments("member has not confirmed", pair().half(), new Waits(MEMBER_HAS_NOT_CONFIRMED)),
                arguments("the customer searched the member", pair().byCustomer(), new Never(ADDED_BY_CUSTOMER)),
                arguments(
                        "nobody told who added",
                        pair().way(new AddWay(2, AddWay.By.OTHER)),
                        new Never(ADDED_BY_SOMEBODY_ELSE)),
                arguments(
                        "a colleague shared him",
                        pair().way(new AddWay(201, AddWay.By.OTHER)),
                        new Never(WRONG_ADD_WAY)),
                arguments("wrong way, same person", pair().way(1), new Never(WRONG_ADD_WAY)),
                arguments(
                        "wrong way, number seen, no unionid", pair().way(3).contact(ABSENT), new Never(WRONG_ADD_WAY)),
                arguments(
                        "wrong way, only the member was asked",
                        pair().way(1).contact(ABSENT).seen().askedFor(),
                        new Never(WRONG_ADD_WAY)),
                arguments(
                        "wrong way, nothing in common",
                        pair().way(1).contact(ABSENT).seen(),
                        new Unrelated()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void inEveryMode(String situation, Draft pair, Verdict expected) {
        assertThat(EnumSet.allOf(WithoutUnionid.class))
                .allSatisfy(
                        mode -> assertThat(new Rules(mode).judge(pair.done())).isEqualTo(expected));
    }

    static Stream<Arguments> codesAndAnswers() {
        Draft code = pair().follower(ABSENT).contact(ABSENT).codeRedeemed();
        return Stream.of(
                arguments("code, number seen", code, new Proven(CODE, SEEN)),
                arguments(
                        "code, contact has a unionid", pair().follower(ABSENT).codeRedeemed(), new Proven(CODE, SEEN)),
                arguments("code, follower has one", pair().contact(ABSENT).codeRedeemed(), new Proven(CODE, SEEN)),
                arguments("code beside equal unionids", pair().codeRedeemed(), new Proven(UNIONID, SEEN)),
                arguments("code, no number seen", code.seen(), new Proven(CODE, UNPROVEN)),
                arguments("code, the member says yes", code.seen().memberSays(YES), new Proven(CODE, CONFIRMED)),
                arguments("code, the member says no", code.seen().memberSays(NO), new Proven(CODE, UNPROVEN)),
                arguments("code, another number seen", code.seen("13900139000"), new Never(OTHER_NUMBER)),
                arguments(
                        "code, another number seen, yes",
                        code.seen("13900139000").memberSays(YES),
                        new Never(OTHER_NUMBER)),
                arguments(
                        "code, unionids differ", pair().contact(SOMEBODY_ELSE).codeRedeemed(), new Never(OTHER_PERSON)),
                arguments("code, follower not read", code.follower(UNREAD), new Waits(UNIONID_NOT_READ)),
                arguments("code, contact not read", code.contact(UNREAD), new Waits(UNIONID_NOT_READ)),
                arguments("code, contact taken", code.takenByAnother(), new Never(CONTACT_OF_ANOTHER_CUSTOMER)),
                arguments("code, wrong way", code.way(1), new Never(WRONG_ADD_WAY)),
                arguments("code, half added", code.half(), new Waits(MEMBER_HAS_NOT_CONFIRMED)),
                arguments(
                        "code issued only, nothing seen",
                        pair().follower(ABSENT).contact(ABSENT).seen().codeIssued(),
                        new Waits(NO_UNIONID)),
                arguments(
                        "code issued for somebody else",
                        pair().contact(SOMEBODY_ELSE).seen().codeIssued(),
                        new Unrelated()),
                arguments(
                        "same person, the member says yes",
                        pair().seen().memberSays(YES),
                        new Proven(UNIONID, CONFIRMED)),
                arguments(
                        "same person, the member says no", pair().seen().memberSays(NO), new Proven(UNIONID, UNPROVEN)),
                arguments(
                        "same person, another number seen, yes",
                        pair().seen("13900139000").memberSays(YES),
                        new Never(OTHER_NUMBER)),
                arguments(
                        "yes proves no person",
                        pair().contact(ABSENT).seen().askedFor().memberSays(YES),
                        new Waits(NO_UNIONID)),
                arguments("same person, contact taken", pair().takenByAnother(), new Proven(UNIONID, SEEN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codesAndAnswers")
    void codesAndAnswersInEveryMode(String situation, Draft pair, Verdict expected) {
        inEveryMode(situation, pair, expected);
    }

    static Stream<Arguments> withoutUnionid() {
        Draft nobodyKnown = pair().follower(ABSENT).contact(ABSENT);
        return Stream.of(
                arguments("code waits for the code", WithoutUnionid.CODE, nobodyKnown, new Waits(NO_UNIONID)),
                arguments(
                        "no code for the contact of another",
                        WithoutUnionid.CODE,
                        nobodyKnown.takenByAnother(),
                        new Never(CONTACT_OF_ANOTHER_CUSTOMER)),
                arguments("manual waits for a person", WithoutUnionid.MANUAL, nobodyKnown, new Waits(NO_UNIONID)),
                arguments("the plain rule", WithoutUnionid.PHONE, nobodyKnown, new Proven(SOLE_CLAIMANT, SEEN)),
                arguments(
                        "plain rule, contact without",
                        WithoutUnionid.PHONE,
                        pair().contact(ABSENT),
                        new Proven(SOLE_CLAIMANT, SEEN)),
                arguments(
                        "plain rule, follower without",
                        WithoutUnionid.PHONE,
                        pair().follower(ABSENT),
                        new Proven(SOLE_CLAIMANT, SEEN)),
                arguments(
                        "plain rule, two claimants",
                        WithoutUnionid.PHONE,
                        nobodyKnown.claimedBy(2),
                        new Waits(SEVERAL_CLAIMANTS)),
                arguments(
                        "plain rule, contact taken",
                        WithoutUnionid.PHONE,
                        nobodyKnown.takenByAnother(),
                        new Never(CONTACT_OF_ANOTHER_CUSTOMER)),
                arguments(
                        "plain rule, number not seen",
                        WithoutUnionid.PHONE,
                        nobodyKnown.seen().askedFor(),
                        new Waits(NO_UNIONID)),
                arguments(
                        "plain rule, unread is not missing",
                        WithoutUnionid.PHONE,
                        nobodyKnown.follower(UNREAD),
                        new Waits(UNIONID_NOT_READ)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void withoutUnionid(String situation, WithoutUnionid mode, Draft pair, Verdict expected) {
        assertThat(new Rules(mode).judge(pair.done())).isEqualTo(expected);
    }

    static Stream<Integer> everyWayButPhoneSearch() {
        return Stream.of(0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 21, 22, 24, 201, 202, 987654);
    }

    @ParameterizedTest
    @MethodSource
    void everyWayButPhoneSearch(int way) {
        assertThat(new Rules(WithoutUnionid.PHONE).judge(pair().way(way).done()))
                .isEqualTo(new Never(WRONG_ADD_WAY));
        assertThat(FOLLOWER.same(pair().done().contact())).isTrue();
    }
}
