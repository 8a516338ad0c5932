package link.aftersales.identity.trust;

import java.util.Locale;

/** What a relation means for a claim. */
public sealed interface Verdict {

    /** Why, in one word of the trail. */
    default String reason() {
        return switch (this) {
            case Proven proven -> proven.person().word() + "+" + proven.number().word();
            case Waits waits -> waits.lack().name().toLowerCase(Locale.ROOT);
            case Never never -> never.objection().name().toLowerCase(Locale.ROOT);
            case Unrelated unrelated -> "unrelated";
        };
    }

    /** The person is proven, the number perhaps too. */
    record Proven(PersonProof person, NumberProof number) implements Verdict {}

    /** It may still prove the claim, once something more is known. */
    record Waits(Lack lack) implements Verdict {}

    /** It will never prove this claim by itself. */
    record Never(Objection objection) implements Verdict {}

    /** It has nothing to do with this claim. */
    record Unrelated() implements Verdict {}

    /** How follower and contact were found to be one person. */
    enum PersonProof {
        UNIONID,
        /** The code in the contact's chat was typed by the follower. */
        CODE,
        /** Nobody else claims the number, under the plain rule. */
        SOLE_CLAIMANT;

        /** As it is stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the number was found to be his. */
    enum NumberProof {
        /** It was among the numbers first seen. */
        SEEN,
        /** None was seen, but the member who searched it says so. */
        CONFIRMED,
        /** No number was seen; it waits for the member's word. */
        UNPROVEN;

        boolean proves() {
            return this != UNPROVEN;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is still missing. */
    enum Lack {
        MEMBER_HAS_NOT_CONFIRMED,
        UNIONID_NOT_READ,
        NO_UNIONID,
        SEVERAL_CLAIMANTS
    }

    /** What speaks against it for good. */
    enum Objection {
        WRONG_ADD_WAY,
        ADDED_BY_CUSTOMER,
        ADDED_BY_SOMEBODY_ELSE,
        OTHER_PERSON,
        OTHER_NUMBER,
        CONTACT_OF_ANOTHER_CUSTOMER
    }
}
