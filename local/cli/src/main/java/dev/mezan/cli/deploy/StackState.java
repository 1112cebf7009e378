package dev.mezan.cli.deploy;

/** What can be done with a stack as it is. */
enum StackState {
    /** Deployed, or not there. */
    GOOD,
    /** Its creation failed, so that it holds nothing and can only be deleted. */
    DEAD,
    /** Its deletion failed half-way, and goes on when it is deleted again. */
    HALF_DELETED,
    /** An update failed and so did its way back, which must be gone first. */
    STUCK,
    /** CloudFormation is at work on it. */
    BUSY;

    /**
     * What a status means.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html">Stack status
     *     codes</a>
     */
    static StackState of(String status) {
        return switch (status) {
            case "ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "REVIEW_IN_PROGRESS" -> DEAD;
            case "DELETE_FAILED" -> HALF_DELETED;
            case "UPDATE_ROLLBACK_FAILED", "UPDATE_FAILED" -> STUCK;
            default -> status.endsWith("_IN_PROGRESS") ? BUSY : GOOD;
        };
    }

    /** What a deployment does about it, as a sentence; empty where there is nothing to do. */
    String mended() {
        return switch (this) {
            case GOOD -> "";
            case DEAD -> "its creation failed and was rolled back; it is deleted and made anew";
            case HALF_DELETED -> "its deletion ended half-way; it is deleted to the end and made anew";
            case STUCK -> "an update failed and was not taken back; that is done first";
            case BUSY -> "CloudFormation is at work on it; waiting for the end of that";
        };
    }
}
