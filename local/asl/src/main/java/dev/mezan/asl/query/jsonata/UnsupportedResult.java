package dev.mezan.asl.query.jsonata;

/** An expression gave something that JSON has no form for. */
final class UnsupportedResult extends Exception {
    private final String what;

    UnsupportedResult(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    String what() {
        return what;
    }
}
