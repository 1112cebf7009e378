package dev.mezan.asl.query;

/**
 * A step of the flow of data through one state, in its order.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_InspectionData.html">InspectionData</a>
 */
public enum Step {
    AFTER_INPUT_PATH("afterInputPath"),
    AFTER_PARAMETERS("afterParameters"),
    AFTER_ARGUMENTS("afterArguments"),
    AFTER_ITEMS_PATH("afterItemsPath"),
    AFTER_ITEMS_POINTER("afterItemsPointer"),
    AFTER_ITEM_SELECTOR("afterItemSelector"),
    AFTER_ITEM_BATCHER("afterItemBatcher"),
    RESULT("result"),
    AFTER_RESULT_SELECTOR("afterResultSelector"),
    AFTER_RESULT_PATH("afterResultPath");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** Its name in TestState's inspectionData. */
    public String title() {
        return title;
    }
}
