package link.aftersales.identity.verification;

/** Who applied and who approved, and why. */
public record TwoPeople(String applicant, String approver, String reason) {

    public TwoPeople {
        applicant = applicant.strip();
        approver = approver.strip();
    }

    boolean same() {
        return applicant.equalsIgnoreCase(approver);
    }
}
