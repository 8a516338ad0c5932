package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Conclusion.HandOver;
import link.aftersales.identity.trust.Conclusion.Prove;
import link.aftersales.identity.trust.Conclusion.Restore;
import link.aftersales.identity.trust.Conclusion.Revoke;
import link.aftersales.identity.trust.Conclusion.Stay;
import link.aftersales.identity.trust.Customer.Ended;
import link.aftersales.identity.trust.State.Relation;
import link.aftersales.identity.trust.State.Side;
import link.aftersales.identity.trust.Step.What;

/**
 * A small world in which 0 is honest and owns the number, and 1 is a stranger who claims it too. Each has a WeChat: a
 * follower and a contact of that index. What the database keeps of callbacks is told in Java; what is decided from it, and
 * what becomes of a customer, is the code of the service.
 */
final class TrustModel {

    static final int HONEST = 0;
    static final int STRANGER = 1;
    static final MobileNumber NUMBER = new MobileNumber("13800138000");
    private static final String STRANGERS_NUMBER = "13900139000";
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String MEMBER = "wangwu";
    private static final List<UUID> IDS = List.of(new UUID(0, 0), new UUID(0, 1));

    private final List<Unionid> followers;
    private final List<Unionid> contacts;
    private final boolean askedMember;
    private final WithoutUnionid mode;
    private final Rules rules;

    TrustModel(List<Unionid> followers, List<Unionid> contacts, boolean askedMember, WithoutUnionid mode) {
        this.followers = followers;
        this.contacts = contacts;
        this.askedMember = askedMember;
        this.mode = mode;
        this.rules = new Rules(mode);
    }

    /** He types the number; somebody trusted or waiting claims nothing. */
    State claims(State state, int who) {
        Side side = state.side(who);
        if (side.open() || side.verified()) {
            return state;
        }
        return state.with(
                who,
                side.claim(
                        side.claim().isEmpty()
                                ? Customer.claim(IDS.get(who), "openid-" + who, NUMBER, NOON)
                                : side.claim().getFirst().claimAgain(NOON)));
    }

    State reads(State state, int who) {
        return state.with(
                who, new Side(true, state.side(who).claim(), state.side(who).relation()));
    }

    State expires(State state, int who) {
        Side side = state.side(who);
        return side.open() ? state.with(who, side.claim(side.claim().getFirst().expired())) : state;
    }

    /** A code comes into a chat when the rules want one for any open claim. */
    State issuesCode(State state, int contact) {
        boolean wanted = mode == WithoutUnionid.CODE
                && List.of(HONEST, STRANGER).stream()
                        .anyMatch(who -> state.side(who).open()
                                && verdict(state, who, contact).equals(waitsForCode()));
        return wanted ? state.with(contact, state.side(contact).relation().codeIssued()) : state;
    }

    /** Only whoever reads that chat knows the code, and only with a claim he can type it. */
    State redeemsCode(State state, int who) {
        Side side = state.side(who);
        return side.open() && side.relation().code()
                ? state.with(who, side.relation().codeRedeemed())
                : state;
    }

    /** Members tell the truth: only one contact is found by this number. */
    State memberAnswers(State state, int contact) {
        Side side = state.side(contact);
        return side.verified() && !side.numberProven()
                ? state.with(contact, side.relation().answered(contact == HONEST ? NumberAnswer.YES : NumberAnswer.NO))
                : state;
    }

    /** As the service judges: until nothing changes any more. */
    State judges(State state, int who) {
        Side side = state.side(who);
        if (side.claim().isEmpty() || !side.claim().getFirst().undecided()) {
            return state;
        }
        Customer customer = side.claim().getFirst();
        Conclusion conclusion =
                Conclusion.of(customer, List.of(), candidates(state, who), bonds(state, customer), rules);
        return switch (conclusion.change()) {
            case Stay stay -> state;
            case Prove(Candidate candidate, Verdict.Proven proof) ->
                state.with(
                        who, side.claim(customer.prove(proof, candidate.externalUserId(), candidate.userId(), NOON)));
            case Restore(Candidate candidate) ->
                judges(state.with(who, side.claim(customer.restored(candidate.externalUserId(), MEMBER))), who);
            case Revoke revoke ->
                state.with(who, side.claim(customer.revoked(Ended.RELATION_ENDED, Step.RULES, "deleted")));
            case HandOver(String member) -> throw new IllegalStateException(What.HANDED_OVER + " with one member");
        };
    }

    /** A supervisor looks at the honest one; whoever was wrongly trusted by his contact is revoked first. */
    State looksAtHonest(State state) {
        Side stranger = state.side(STRANGER);
        State free = boundTo(stranger, HONEST)
                ? state.with(
                        STRANGER,
                        stranger.claim(stranger.claim().getFirst().revoked(Ended.BY_HAND, "boss", "not his contact")))
                : state;
        Side honest = free.side(HONEST);
        return honest.numberProven()
                ? free
                : free.with(
                        HONEST,
                        honest.claim(honest.claim()
                                .getFirst()
                                .proveByHand(externalUserId(HONEST), MEMBER, NOON, "boss", "called him")));
    }

    /** Whether the rules can find the honest one's contact for his claim and trust it, once he does what he is asked to. */
    boolean rulesCanProve(Relation honest) {
        boolean related = honest.seen() || askedMember || followers.get(HONEST).same(contacts.get(HONEST));
        return mode == WithoutUnionid.CODE && honest.live() && !honest.half() && honest.way() == 2 && related;
    }

    private static Verdict waitsForCode() {
        return new Verdict.Waits(Verdict.Lack.NO_UNIONID);
    }

    private Verdict verdict(State state, int who, int contact) {
        return state.side(contact).relation().live() ? rules.judge(pair(state, who, contact)) : new Verdict.Unrelated();
    }

    private List<Candidate> candidates(State state, int who) {
        List<Candidate> candidates = new ArrayList<>();
        for (int contact : new int[] {STRANGER, HONEST}) {
            if (state.side(contact).relation().live()) {
                candidates.add(new Candidate(MEMBER, externalUserId(contact), null, pair(state, who, contact)));
            }
        }
        return candidates;
    }

    private Pair pair(State state, int who, int contact) {
        Relation relation = state.side(contact).relation();
        String number = contact == HONEST ? NUMBER.digits() : STRANGERS_NUMBER;
        return new Pair(
                NUMBER,
                state.side(who).read() ? followers.get(who) : new Unionid.Unread(),
                contacts.get(contact),
                !relation.half(),
                new AddWay(relation.way(), AddWay.By.MEMBER),
                relation.seen() ? List.of(number) : List.of(),
                askedMember,
                relation.code(),
                relation.redeemed() && who == contact,
                relation.answer(),
                (state.side(HONEST).open() || state.side(HONEST).verified() ? 1 : 0)
                        + (state.side(STRANGER).open() || state.side(STRANGER).verified() ? 1 : 0),
                boundTo(state.side(1 - who), contact));
    }

    private static List<Bond> bonds(State state, Customer customer) {
        return List.of(HONEST, STRANGER).stream()
                .filter(contact -> boundTo(customer, contact))
                .map(contact -> state.side(contact).relation())
                .map(relation ->
                        new Bond(MEMBER, true, relation.live() ? null : NOON.plusSeconds(relation.deleted()), false))
                .toList();
    }

    static boolean boundTo(Side side, int contact) {
        return side.verified() && boundTo(side.claim().getFirst(), contact);
    }

    private static boolean boundTo(Customer customer, int contact) {
        return customer.trust() != null
                && externalUserId(contact).equals(customer.trust().externalUserId());
    }

    private static String externalUserId(int contact) {
        return "wm-" + contact;
    }
}
