package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.JException;

/** What to say of an expression that failed: JSONata's code, if it has one, and its sentence. */
final class JsonataFailures {
    private JsonataFailures() {}

    static String message(JException failure) {
        String code = failure.getError();
        String sentence = JException.msg(code, -1, failure.getCurrent(), failure.getExpected());
        return isCode(code) ? code + ": " + sentence : code;
    }

    /** The sentence alone, as a definition's diagnostics have it. */
    static String sentence(JException failure) {
        return JException.msg(failure.getError(), -1, failure.getCurrent(), failure.getExpected());
    }

    private static boolean isCode(String error) {
        return error.length() == 5 && Character.isUpperCase(error.charAt(0)) && Character.isDigit(error.charAt(4));
    }
}
