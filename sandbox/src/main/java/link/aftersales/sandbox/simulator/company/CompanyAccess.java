package link.aftersales.sandbox.simulator.company;

/** Where the admin API is and the key to it; without a key the company registers nothing from here. */
public record CompanyAccess(String base, String adminKey) {

    boolean isGiven() {
        return !adminKey.isEmpty();
    }

    @Override
    public String toString() {
        return "CompanyAccess[" + base + "]";
    }
}
