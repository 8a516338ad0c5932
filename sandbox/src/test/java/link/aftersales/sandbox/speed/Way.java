package link.aftersales.sandbox.speed;

import java.util.List;
import java.util.Map;

/** One of the two ways from a customer's word to a push. */
interface Way {

    /** Whom this is called in what is printed. */
    String name();

    /** Brings these people to where one word more makes a push, and waits until nothing is under way any more. */
    void prepare(List<Person> people);

    /** Where the callback of the last word is posted to. */
    String address();

    /** That word. */
    String lastWord();

    /**
     * What was seen of these people after the posting of their last word, in order. All pushes to owners have arrived; waits
     * until nothing else is under way either.
     */
    List<Map<String, Long>> stations(List<Person> people, Records records);
}
